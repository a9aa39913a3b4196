# Egress Lab: this terminal is in the practice cloud. For PowerShell: . {folder}/env.ps1
$env:AZURE_CONFIG_DIR = '{folder}/azure'
$env:REQUESTS_CA_BUNDLE = '{folder}/ca-bundle.pem'
$env:KUBECONFIG = '{folder}/kubeconfig'
$env:KUBECACHEDIR = '{folder}/kube-cache'
$env:NO_PROXY = (@('127.0.0.1', 'localhost', $env:NO_PROXY) | Where-Object { $_ }) -join ','
if (-not $env:EGRESS_LAB_PRACTICE) {
    $env:EGRESS_LAB_PRACTICE = '{endpoint}'
    $function:global:egress_lab_prompt = $function:prompt
    function global:prompt { '(practice cloud) ' + (egress_lab_prompt) }
}
