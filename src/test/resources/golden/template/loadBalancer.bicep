resource managedClusters_aks_lb 'Microsoft.ContainerService/managedClusters@2025-09-01' = {
  name: 'aks-lb'
  location: 'westeurope'
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    dnsPrefix: 'aks-lb'
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
      outboundType: 'loadBalancer'
      loadBalancerSku: 'standard'
      loadBalancerProfile: {
        managedOutboundIPs: {
          count: 1
        }
        allocatedOutboundPorts: 0
        idleTimeoutInMinutes: 30
      }
    }
  }
}
