#!/bin/bash
# The lab "AKS egress traffic with Load Balancer, NAT Gateway and User Defined Route", command by command, with az and kubectl as they
# are, against a practice cloud. Only lines that no longer work today differ from the lab; each bears the id of its row (D1 … D14).
#
#   lab.sh ENV_FILE      the file that "egress-lab practice" prints; needs az, kubectl, ssh-keygen
set -uo pipefail
. "${1:?the env file that egress-lab practice prints}" || exit 2
cd "$(mktemp -d)" && export HOME=$PWD
trap 'rm -rf "$HOME"' EXIT
ssh-keygen -q -t rsa -b 2048 -N '' -f "$HOME/.ssh/id_rsa" 2>/dev/null || { mkdir -p .ssh && ssh-keygen -q -t rsa -b 2048 -N '' -f .ssh/id_rsa; }

checks=0
failures=0
step() { printf '\n\033[1m%s\033[0m %s\n' "$1" "${2:-}"; }
# run ROW COMMAND…: runs it and stops the lab where it fails; what it says is in $out
run() {
  local row=$1; shift
  printf '%-6s $ %s\n' "$row" "$*"
  out=$("$@" 2>err.txt) && return
  echo "       failed: $(cat err.txt) $out"
  failures=$((failures + 1))
}
# is ROW WHAT EXPECTED ACTUAL
is() {
  checks=$((checks + 1))
  if [[ "$4" == $3 ]]; then printf '%-6s   %s: %s\n' "$1" "$2" "${4//$'\n'/ | }"; return; fi
  printf '%-6s   NOT AS IN THE LAB: %s is "%s", expected "%s"\n' "$1" "$2" "$4" "$3"
  failures=$((failures + 1))
}
resources() { az resource list -g "$1" --query 'length(@)' -o tsv; }
kinds() { az resource list -g "$1" --query '[].type' -o tsv | sed 's#.*/##' | sort | uniq -c | awk '{print $1 "x" $2}' | paste -sd ' '; }
addresses() { az network public-ip list -g "$1" --query '[].ipAddress' -o tsv | sort; }
# the node group of a cluster that az made as it does by itself: kubenet has a route table, the overlay of today has none (D10)
routetable() { [ "$(az aks show -g "$1" -n "$2" --query networkProfile.networkPlugin -o tsv)" = kubenet ] && echo 1 || echo 0; }
curl_pod() { kubectl exec nginx -- curl -s --max-time 20 http://ifconfig.me; }

step 1 "loadBalancer"
run S1.1 az group create -n rg-aks-lb -l westeurope
run S1.2 az aks create -g rg-aks-lb -n aks-lb --outbound-type loadBalancer
run S1.3 az aks get-credentials -g rg-aks-lb -n aks-lb --overwrite-existing
MC=MC_rg-aks-lb_aks-lb_westeurope
rt=$(routetable rg-aks-lb aks-lb)
is S1.4 "resources in the node group" $((6 + rt)) "$(resources $MC)"
is S1.4 "their types" "*1xloadBalancers*1xnetworkSecurityGroups*1xpublicIPAddresses*1xuserAssignedIdentities*1xvirtualMachineScaleSets*1xvirtualNetworks" "$(kinds $MC)"
run S1.5 kubectl run nginx --image=nginx
is S1.5 "kubectl says" "pod/nginx created" "$out"
run S1.5 kubectl wait --for=condition=Ready pod/nginx --timeout=60s
run S1.6 curl_pod
egress=$out
frontend=$(az network lb show -g $MC -n kubernetes --query 'frontendIpConfigurations[0].publicIpAddress.id || frontendIPConfigurations[0].publicIPAddress.id' -o tsv)
is S1.7 "the egress address is the load balancer's" "$egress" "$(az network public-ip show --ids "$frontend" --query ipAddress -o tsv)"
run S1.9 kubectl expose pod nginx --name nginx --port=80 --type LoadBalancer   # D1: the lab exposes a deployment, but run makes a pod
run S1.10 kubectl wait --for=jsonpath='{.status.loadBalancer.ingress[0].ip}' service/nginx --timeout=60s
run S1.10 kubectl get svc
is S1.10 "services" "*kubernetes*ClusterIP*10.0.0.1*443/TCP*nginx*LoadBalancer*80:*" "$out"
ingress=$(kubectl get svc nginx -o jsonpath='{.status.loadBalancer.ingress[0].ip}')
is S1.11 "addresses in the node group" 2 "$(addresses $MC | wc -l | tr -d ' ')"
is S1.11 "the new one is the Service's" "*$ingress*" "$(addresses $MC)"
is S1.11 "frontends" 2 "$(az network lb show -g $MC -n kubernetes --query 'length(frontendIpConfigurations || frontendIPConfigurations)' -o tsv)"
is S1.12 "egress has not changed" "$egress" "$(curl_pod)"
run S1.17 az aks update -g rg-aks-lb -n aks-lb --load-balancer-managed-outbound-ip-count 3
is S1.18 "egress addresses" 3 "$(az aks show -g rg-aks-lb -n aks-lb --query 'length(networkProfile.loadBalancerProfile.effectiveOutboundIPs)' -o tsv)"
is S1.18 "addresses in the node group (and the Service's)" 4 "$(addresses $MC | wc -l | tr -d ' ')"
is S1.19 "the pod leaves from one of them" "*$(curl_pod)*" "$(addresses $MC)"

step 2 "managedNATGateway"
run S2.2 az group create -n rg-aks-natgateway -l westeurope
run S2.3 az aks create -g rg-aks-natgateway -n aks-natgateway --outbound-type managedNATGateway --nat-gateway-managed-outbound-ip-count 2 --nat-gateway-idle-timeout 4
run S2.4 az aks get-credentials -g rg-aks-natgateway -n aks-natgateway --overwrite-existing
MC=MC_rg-aks-natgateway_aks-natgateway_westeurope
rt=$(routetable rg-aks-natgateway aks-natgateway)
is S2.5 "resources in the node group" $((7 + rt)) "$(resources $MC)"
is S2.5 "no load balancer" 0 "$(az network lb list -g $MC --query 'length(@)' -o tsv)"
run S2.6 kubectl run nginx --image=nginx
run S2.6 kubectl wait --for=condition=Ready pod/nginx --timeout=60s
seen=$(for _ in $(seq 12); do curl_pod; echo; done | grep . | sort -u)   # D11: two probes often show one address; twelve show both
is S2.7 "addresses seen" "$(addresses $MC)" "$seen"
is S2.8 "addresses of the NAT gateway" 2 "$(az network nat gateway list -g $MC --query 'length([0].publicIpAddresses)' -o tsv)"
run S2.13 kubectl expose pod nginx --name nginx --port=80 --type LoadBalancer   # D1
run S2.14 kubectl wait --for=jsonpath='{.status.loadBalancer.ingress[0].ip}' service/nginx --timeout=60s
run S2.14 kubectl get svc
is S2.15 "resources in the node group" $((9 + rt)) "$(resources $MC)"
is S2.15 "egress has not changed" "*$(curl_pod)*" "$seen"

step 3 "userAssignedNATGateway"
run S3.2 az group create -n rg-aks-usernatgateway -l westeurope
run S3.3 az identity create --resource-group rg-aks-usernatgateway --name natClusterId --location westeurope --query id --output tsv
IDENTITY_ID=$out
run S3.4 az network public-ip create --resource-group rg-aks-usernatgateway --name myNatGatewayPip --location westeurope --sku standard
run S3.5 az network nat gateway create --resource-group rg-aks-usernatgateway --name myNatGateway --location westeurope --public-ip-addresses myNatGatewayPip
run S3.6 az network vnet create --resource-group rg-aks-usernatgateway --name myVnet --location westeurope --address-prefixes 172.16.0.0/20
run S3.7 az network vnet subnet create --resource-group rg-aks-usernatgateway --vnet-name myVnet --name natCluster --address-prefixes 172.16.0.0/22 --nat-gateway myNatGateway --query id --output tsv
SUBNET_ID=$out
run S3.8 az aks create --resource-group rg-aks-usernatgateway --name natCluster --location westeurope --network-plugin azure --vnet-subnet-id "$SUBNET_ID" --outbound-type userAssignedNATGateway --enable-managed-identity --assign-identity "$IDENTITY_ID"
run S3.9 az aks get-credentials -g rg-aks-usernatgateway -n natCluster --overwrite-existing
run S3.10 kubectl run nginx --image=nginx
run S3.10 kubectl wait --for=condition=Ready pod/nginx --timeout=60s
is S3.10 "egress is the NAT gateway's address" "$(az network public-ip show -g rg-aks-usernatgateway -n myNatGatewayPip --query ipAddress -o tsv)" "$(curl_pod)"

step 4 "userDefinedRouting"
RG=rg-aks-udr LOC=westeurope AKSNAME=aks-udr VNET_NAME=aks-vnet AKSSUBNET_NAME=aks-subnet FWSUBNET_NAME=AzureFirewallSubnet
FWNAME=hub-firewall FWPUBLICIP_NAME=firewall-publicip FWIPCONFIG_NAME=firewall-config
FWROUTE_TABLE_NAME=firewall-routetable FWROUTE_NAME=firewall-route FWROUTE_NAME_INTERNET=firewall-route-internet
run S4.4 az group create --name $RG --location $LOC
run S4.5 az network vnet create --resource-group $RG --name $VNET_NAME --location $LOC --address-prefixes 10.42.0.0/16 --subnet-name $AKSSUBNET_NAME --subnet-prefix 10.42.1.0/24
run S4.6 az network vnet subnet create --resource-group $RG --vnet-name $VNET_NAME --name $FWSUBNET_NAME --address-prefix 10.42.2.0/24
run S4.7 az network public-ip create -g $RG -n $FWPUBLICIP_NAME -l $LOC --sku "Standard"
run S4.8 az extension add --name azure-firewall --upgrade
run S4.9 az network firewall create -g $RG -n $FWNAME -l $LOC --enable-dns-proxy true
run S4.10 az network firewall ip-config create -g $RG -f $FWNAME -n $FWIPCONFIG_NAME --public-ip-address $FWPUBLICIP_NAME --vnet-name $VNET_NAME
FWPUBLIC_IP=$(az network public-ip show -g $RG -n $FWPUBLICIP_NAME --query "ipAddress" -o tsv)   # S4.11
FWPRIVATE_IP=$(az network firewall show -g $RG -n $FWNAME --query "ipConfigurations[0].privateIPAddress || ipConfigurations[0].privateIpAddress" -o tsv)   # S4.12, D7: an extension of today says privateIPAddress
is S4.12 "the firewall's private address" "10.42.2.4" "$FWPRIVATE_IP"
run S4.13 az network route-table create -g $RG -l $LOC --name $FWROUTE_TABLE_NAME
run S4.14 az network route-table route create -g $RG --name $FWROUTE_NAME --route-table-name $FWROUTE_TABLE_NAME --address-prefix 0.0.0.0/0 --next-hop-type VirtualAppliance --next-hop-ip-address "$FWPRIVATE_IP"
run S4.15 az network route-table route create -g $RG --name $FWROUTE_NAME_INTERNET --route-table-name $FWROUTE_TABLE_NAME --address-prefix "$FWPUBLIC_IP/32" --next-hop-type Internet
run S4.16 az network firewall network-rule create -g $RG -f $FWNAME --collection-name 'aksfwnr' -n 'apiudp' --protocols 'UDP' --source-addresses '*' --destination-addresses "AzureCloud.$LOC" --destination-ports 1194 --action allow --priority 100
run S4.17 az network firewall network-rule create -g $RG -f $FWNAME --collection-name 'aksfwnr' -n 'apitcp' --protocols 'TCP' --source-addresses '*' --destination-addresses "AzureCloud.$LOC" --destination-ports 9000
run S4.18 az network firewall network-rule create -g $RG -f $FWNAME --collection-name 'aksfwnr' -n 'time' --protocols 'UDP' --source-addresses '*' --destination-fqdns 'ntp.ubuntu.com' --destination-ports 123
run S4.19 az network firewall application-rule create -g $RG -f $FWNAME --collection-name 'aksfwar' -n 'fqdn' --source-addresses '*' --protocols 'http=80' 'https=443' --fqdn-tags "AzureKubernetesService" --action allow --priority 100
run S4.20 az network vnet subnet update -g $RG --vnet-name $VNET_NAME --name $AKSSUBNET_NAME --route-table $FWROUTE_TABLE_NAME
run S4.21 az network vnet subnet show -g $RG --vnet-name $VNET_NAME --name $AKSSUBNET_NAME --query id -o tsv
SUBNETID=$out
# D4: the address of the learner besides the firewall, or kubectl is locked out; the practice cloud sees him at 81.2.69.24
run S4.22 az aks create -g $RG -n $AKSNAME -l $LOC --node-count 3 --network-plugin azure --outbound-type userDefinedRouting --vnet-subnet-id "$SUBNETID" --api-server-authorized-ip-ranges "$FWPUBLIC_IP,81.2.69.24"
run S4.22 az aks get-credentials -g $RG -n $AKSNAME --overwrite-existing   # D5: the lab has no such line
MC=MC_${RG}_${AKSNAME}_$LOC
is S4.23 "resources in the node group" 3 "$(resources $MC)"
is S4.23 "resources in the group" 5 "$(resources $RG)"
run S4.25 kubectl run nginx --image=nginx
run S4.27 kubectl wait --for=jsonpath='{.status.containerStatuses[0].state.waiting.reason}' pod/nginx --timeout=60s
for _ in $(seq 60); do
  [[ $(kubectl get pods) == *ErrImagePull* || $(kubectl get pods) == *ImagePullBackOff* ]] && break
done
kubectl exec nginx -it -- /bin/bash >exec.txt 2>&1
is S4.26 "kubectl exec says" '*container not found ("nginx")*' "$(cat exec.txt)"
is S4.27 "the pod" "*nginx*0/1*@(ErrImagePull|ImagePullBackOff)*" "$(kubectl get pods)"
# D2: Docker Hub hands out images from production.cloudfront.docker.com since May 2026
run S4.29 az network firewall application-rule create -g $RG -f $FWNAME --collection-name 'dockerhub-registry' -n 'dockerhub-registry' --action allow --priority 200 --source-addresses '*' --protocols 'https=443' --target-fqdns hub.docker.com registry-1.docker.io production.cloudflare.docker.com auth.docker.io cdn.auth0.com login.docker.com production.cloudfront.docker.com
is S4.29 "az says" '*"priority": 0*"protocolType": "Https"*"registry-1.docker.io"*' "$out"
is S4.29 "and before that" "*Creating rule collection 'dockerhub-registry'.*" "$(cat err.txt)"
run S4.30 kubectl wait --for=condition=Ready pod/nginx --timeout=120s
is S4.30 "the pod" "*nginx*1/1*Running*" "$(kubectl get pods)"
is S4.31 "curl is answered by the firewall" "Action: Deny. Reason: No rule matched. Proceeding with default action.*" "$(curl_pod)"
run S4.32 az network firewall application-rule create -g $RG -f $FWNAME --collection-name 'ifconfig' -n 'ifconfig' --action allow --priority 300 --source-addresses '*' --protocols 'http=80' --target-fqdns ifconfig.me
is S4.33 "egress is the firewall's address" "$FWPUBLIC_IP" "$(curl_pod)"
run S4.37 az aks enable-addons -n $AKSNAME -g $RG -a ingress-appgw --appgw-name azure-appgateway --appgw-subnet-cidr '10.42.3.0/24'
is S4.37 "resources in the node group" 6 "$(resources $MC)"
is S4.37 "the new ones" "*1xapplicationGateways*1xpublicIPAddresses*2xuserAssignedIdentities*" "$(kinds $MC)"
cat >pod-svc-ingress.yaml <<'YAML'
apiVersion: v1
kind: Pod
metadata: {name: aspnetapp, labels: {app: aspnetapp}}
spec:
  containers:
  - {name: aspnetapp-image, image: "mcr.microsoft.com/dotnet/samples:aspnetapp", ports: [{containerPort: 8080, protocol: TCP}]}   # D3: 80
---
apiVersion: v1
kind: Service
metadata: {name: aspnetapp}
spec:
  selector: {app: aspnetapp}
  ports: [{protocol: TCP, port: 80, targetPort: 8080}]   # D3: 80
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: aspnetapp, annotations: {kubernetes.io/ingress.class: azure/application-gateway}}
spec:
  rules:
  - http: {paths: [{path: /, pathType: Exact, backend: {service: {name: aspnetapp, port: {number: 80}}}}]}
YAML
run S4.38 kubectl apply -f pod-svc-ingress.yaml
is S4.38 "kubectl says" "pod/aspnetapp created*service/aspnetapp created*ingress.networking.k8s.io/aspnetapp created" "$out"
run S4.39 kubectl wait --for=condition=Ready pod/aspnetapp --timeout=60s
run S4.39 kubectl wait --for=jsonpath='{.status.loadBalancer.ingress[0].ip}' ingress/aspnetapp --timeout=60s
run S4.39 kubectl get pod,svc,ingress
is S4.39 "all of it" "*pod/aspnetapp*1/1*Running*pod/nginx*1/1*Running*service/aspnetapp*ClusterIP*80/TCP*ingress*aspnetapp*<none>*80*" "$out"
is S4.40 "the ingress has the gateway's address" "$(az network public-ip show -g $MC -n azure-appgateway-appgwpip --query ipAddress -o tsv)" "$(kubectl get ingress aspnetapp -o jsonpath='{.status.loadBalancer.ingress[0].ip}')"

step - "clean up"   # D13: the lab has none, and a firewall costs as long as it stands
for group in rg-aks-lb rg-aks-natgateway rg-aks-usernatgateway rg-aks-udr; do run D13 az group delete -n $group --yes; done
is D13 "groups left" 0 "$(az group list --query 'length(@)' -o tsv)"

printf '\n%d checks, %d failures\n' "$checks" "$failures"
[ "$failures" = 0 ]
