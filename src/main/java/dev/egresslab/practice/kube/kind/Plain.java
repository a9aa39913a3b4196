package dev.egresslab.practice.kube.kind;

import dev.egresslab.practice.kube.KubeKind;
import dev.egresslab.practice.kube.Names;

/** A kind that is only kept. */
record Plain(Names names) implements KubeKind {}
