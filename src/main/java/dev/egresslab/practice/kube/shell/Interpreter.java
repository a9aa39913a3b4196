package dev.egresslab.practice.kube.shell;

import dev.egresslab.practice.kube.shell.Script.Joint;
import dev.egresslab.practice.kube.shell.Script.Redirection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** Does what a script says. */
final class Interpreter {
    private static final int SYNTAX = 2;
    private static final int NOT_FOUND = 127;
    private static final int ROUNDS = 100;
    private static final long BREATH_NANOS = 1_000_000;

    private final Surroundings around;
    private final Console console;
    private final Scope scope;
    private final Expansion expansion;
    private final List<Thread> background;
    private boolean asked;

    Interpreter(Surroundings around, Console console, Scope scope) {
        this(around, console, scope, new CopyOnWriteArrayList<>());
    }

    private Interpreter(Surroundings around, Console console, Scope scope, List<Thread> background) {
        this.around = around;
        this.console = console;
        this.scope = scope;
        this.background = background;
        this.expansion = new Expansion(this, scope);
    }

    /** Runs a whole script and returns its exit code. */
    int text(String text) throws InterruptedException {
        line(text);
        return scope.last();
    }

    /** Runs a line of a script; false where it has left the shell. */
    boolean line(String text) throws InterruptedException {
        try {
            scope.last(run(Parser.parse(text)));
            return true;
        } catch (SyntaxError e) {
            console.err(e.getMessage() + "\n");
            scope.last(SYNTAX);
            return true;
        } catch (ArithmeticException e) {
            console.err("sh: 1: " + e.getMessage() + "\n");
            scope.last(SYNTAX);
            return true;
        } catch (Jump jump) {
            if (jump.out() == Jump.Out.SHELL) scope.last(jump.value());
            return jump.out() != Jump.Out.SHELL;
        }
    }

    /** Does one command with another console, in the same shell. */
    private Interpreter with(Console other) {
        return new Interpreter(around, other, scope, background);
    }

    /** What a script writes, without the ends of its last lines. */
    String output(Script script) throws InterruptedException {
        var written = new StringBuilder();
        var place = new Spliced(console::line, written::append, console::err, console, false);
        var inner = new Interpreter(around, place, scope.copy());
        scope.last(inner.apart(script));
        return written.toString().replaceFirst("\\n+$", "");
    }

    /** Runs a script as a shell of its own: it is left, and not this one. */
    private int apart(Script script) throws InterruptedException {
        try {
            return run(script);
        } catch (Jump jump) {
            return jump.value();
        }
    }

    int run(Script script) throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
        int exit = switch (script) {
            case Script.Simple simple -> simple(simple);
            case Script.Pipeline pipeline -> pipeline(pipeline);
            case Script.Sequence sequence -> sequence(sequence);
            case Script.If choice ->
                condition(choice.condition()) == 0
                        ? run(choice.body())
                        : choice.otherwise().isPresent()
                                ? run(choice.otherwise().get())
                                : 0;
            case Script.While loop -> loop(loop);
            case Script.For each -> each(each);
            case Script.Case choice -> choice(choice);
            case Script.Group group -> group(group);
            case Script.Function function -> {
                scope.functions().put(function.name(), function.body());
                yield 0;
            }
        };
        scope.last(exit);
        return exit;
    }

    private int condition(Script script) throws InterruptedException {
        boolean before = asked;
        asked = true;
        try {
            return run(script);
        } finally {
            asked = before;
        }
    }

    private int sequence(Script.Sequence sequence) throws InterruptedException {
        int exit = sequence.steps().isEmpty() ? 0 : scope.last();
        for (int i = 0; i < sequence.steps().size(); i++) {
            var step = sequence.steps().get(i);
            boolean skipped =
                    (step.joint() == Joint.IF_TRUE && exit != 0) || (step.joint() == Joint.IF_FALSE && exit == 0);
            if (skipped) continue;
            boolean decides = i + 1 < sequence.steps().size()
                    && sequence.steps().get(i + 1).joint() != Joint.ALWAYS;
            if (step.background()) exit = start(step.command());
            else exit = decides ? condition(step.command()) : run(step.command());
            if (exit != 0 && !decides && !asked && scope.strict()) throw new Jump(Jump.Out.SHELL, exit);
        }
        return exit;
    }

    private int start(Script command) {
        var inner = new Interpreter(
                around, new Spliced(() -> null, console::out, console::err, console, false), scope.copy());
        background.add(Thread.ofVirtual().start(() -> {
            try {
                inner.apart(command);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        return 0;
    }

    /** Waits for what runs in the background. */
    int join() throws InterruptedException {
        for (var thread : background) thread.join();
        background.clear();
        return 0;
    }

    private int pipeline(Script.Pipeline pipeline) throws InterruptedException {
        int exit = pipeline.stages().size() == 1
                ? condition(pipeline.stages().getFirst())
                : new Pipes(console, pipeline.stages().size())
                        .run((stage, place) -> new Interpreter(around, place, scope.copy())
                                .apart(pipeline.stages().get(stage)));
        return pipeline.negated() ? (exit == 0 ? 1 : 0) : exit;
    }

    private int loop(Script.While loop) throws InterruptedException {
        int exit = 0;
        int rounds = 0;
        while ((condition(loop.condition()) == 0) != loop.until()) {
            // a loop without end must leave room for others
            if (++rounds % ROUNDS == 0) LockSupport.parkNanos(BREATH_NANOS);
            try {
                exit = run(loop.body());
            } catch (Jump jump) {
                if (left(jump)) break;
            }
        }
        return exit;
    }

    private int each(Script.For each) throws InterruptedException {
        int exit = 0;
        var words = each.words().isEmpty() ? scope.arguments() : expansion.all(each.words());
        for (var word : words) {
            scope.set(each.name(), word);
            try {
                exit = run(each.body());
            } catch (Jump jump) {
                if (left(jump)) break;
            }
        }
        return exit;
    }

    /** Whether this loop is left; false where it goes on. */
    private static boolean left(Jump jump) {
        if (jump.out() != Jump.Out.BREAK && jump.out() != Jump.Out.CONTINUE) throw jump;
        if (jump.value() > 1) throw new Jump(jump.out(), jump.value() - 1);
        return jump.out() == Jump.Out.BREAK;
    }

    private int choice(Script.Case choice) throws InterruptedException {
        var subject = expansion.one(choice.subject());
        for (var arm : choice.arms()) {
            for (var pattern : arm.patterns()) if (Tests.like(subject, expansion.one(pattern))) return run(arm.body());
        }
        return 0;
    }

    private int group(Script.Group group) throws InterruptedException {
        var place = redirected(group.redirections());
        int exit = group.own()
                ? new Interpreter(around, place.console(), scope.copy()).apart(group.body())
                : with(place.console()).run(group.body());
        place.close();
        return exit;
    }

    private int simple(Script.Simple simple) throws InterruptedException {
        var words = expansion.all(simple.words());
        if (words.isEmpty()) {
            for (var assignment : simple.assignments()) scope.set(assignment.name(), expansion.one(assignment.value()));
            return simple.words().isEmpty() && !simple.assignments().isEmpty() ? outputExit(simple) : 0;
        }
        var place = redirected(simple.redirections());
        var environment = new java.util.TreeMap<>(scope.exported());
        for (var assignment : simple.assignments())
            environment.put(assignment.name(), expansion.one(assignment.value()));
        int exit = call(words, place.console(), environment);
        place.close();
        return exit;
    }

    /** After an assignment from a command, {@code $?} is that command's. */
    private int outputExit(Script.Simple simple) {
        boolean asks = simple.assignments().stream()
                .flatMap(a -> a.value().parts().stream())
                .anyMatch(Script.Output.class::isInstance);
        return asks ? scope.last() : 0;
    }

    private int call(List<String> words, Console place, java.util.Map<String, String> environment)
            throws InterruptedException {
        var name = words.getFirst();
        var arguments = words.subList(1, words.size());
        var function = scope.functions().get(name);
        if (function != null) return function(function, arguments, place);
        if (Builtins.NAMES.contains(name)) return new Builtins(around, place, scope, this).run(name, arguments);
        if (!around.programs().contains(Shell.name(name))) {
            place.err("sh: 1: " + name + ": not found\n");
            return NOT_FOUND;
        }
        return Programs.run(Shell.name(name), new Run(around, place, environment), arguments);
    }

    private int function(Script body, List<String> arguments, Console place) throws InterruptedException {
        var before = scope.arguments();
        scope.arguments(arguments);
        try {
            return with(place).run(body);
        } catch (Jump jump) {
            if (jump.out() != Jump.Out.FUNCTION) throw jump;
            return jump.value();
        } finally {
            scope.arguments(before);
        }
    }

    private Redirected redirected(List<Redirection> redirections) throws InterruptedException {
        var targets = new ArrayList<Redirected.Target>();
        for (var redirection : redirections)
            targets.add(new Redirected.Target(
                    redirection.stream(), redirection.append(), expansion.one(redirection.target())));
        return Redirected.of(targets, console, around);
    }

    /** Runs a script that is only known now. */
    int evaluate(String text) throws InterruptedException {
        try {
            return run(Parser.parse(text));
        } catch (SyntaxError e) {
            console.err(e.getMessage() + "\n");
            return SYNTAX;
        }
    }
}
