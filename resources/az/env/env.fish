# Egress Lab: this terminal is in the practice cloud. For fish: source {folder}/env.fish
set -gx AZURE_CONFIG_DIR '{folder}/azure'
set -gx REQUESTS_CA_BUNDLE '{folder}/ca-bundle.pem'
set -gx KUBECONFIG '{folder}/kubeconfig'
set -gx KUBECACHEDIR '{folder}/kube-cache'
set -gx NO_PROXY (string join , 127.0.0.1 localhost $NO_PROXY)
set -gx no_proxy $NO_PROXY
if not set -q EGRESS_LAB_PRACTICE
    set -gx EGRESS_LAB_PRACTICE '{endpoint}'
    functions -c fish_prompt egress_lab_prompt
    function fish_prompt
        echo -n '(practice cloud) '
        egress_lab_prompt
    end
end
