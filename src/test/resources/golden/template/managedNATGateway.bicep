resource managedClusters_aks_natgateway 'Microsoft.ContainerService/managedClusters@2025-09-01' = {
  name: 'aks-natgateway'
  location: 'westeurope'
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    dnsPrefix: 'aks-natgateway'
    agentPoolProfiles: [
      {
        name: 'nodepool1'
        count: 3
        vmSize: 'Standard_DS2_v2'
        osType: 'Linux'
        type: 'VirtualMachineScaleSets'
        mode: 'System'
      }
    ]
    enableRBAC: true
    networkProfile: {
      networkPlugin: 'kubenet'
      podCidr: '10.244.0.0/16'
      outboundType: 'managedNATGateway'
      loadBalancerSku: 'standard'
      natGatewayProfile: {
        managedOutboundIPProfile: {
          count: 2
        }
        idleTimeoutInMinutes: 4
      }
    }
  }
}
