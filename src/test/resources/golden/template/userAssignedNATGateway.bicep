resource userAssignedIdentities_natClusterId 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'natClusterId'
  location: 'westeurope'
}

resource publicIPAddresses_myNatGatewayPip 'Microsoft.Network/publicIPAddresses@2025-03-01' = {
  name: 'myNatGatewayPip'
  location: 'westeurope'
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIPAllocationMethod: 'Static'
    publicIPAddressVersion: 'IPv4'
  }
}

resource natGateways_myNatGateway 'Microsoft.Network/natGateways@2025-03-01' = {
  name: 'myNatGateway'
  location: 'westeurope'
  sku: {
    name: 'Standard'
  }
  properties: {
    idleTimeoutInMinutes: 4
    publicIpAddresses: [
      {
        id: publicIPAddresses_myNatGatewayPip.id
      }
    ]
  }
}

resource virtualNetworks_myVnet 'Microsoft.Network/virtualNetworks@2025-03-01' = {
  name: 'myVnet'
  location: 'westeurope'
  properties: {
    addressSpace: {
      addressPrefixes: [
        '172.16.0.0/20'
      ]
    }
  }
}

resource subnets_myVnet_natCluster 'Microsoft.Network/virtualNetworks/subnets@2025-03-01' = {
  parent: virtualNetworks_myVnet
  name: 'natCluster'
  properties: {
    addressPrefix: '172.16.0.0/22'
    natGateway: {
      id: natGateways_myNatGateway.id
    }
  }
}

resource roleAssignments_myVnet_natCluster 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: subnets_myVnet_natCluster
  name: guid(subnets_myVnet_natCluster.id, userAssignedIdentities_natClusterId.id, '4d97b98b-1d4f-4787-a291-c67834d212e7')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4d97b98b-1d4f-4787-a291-c67834d212e7')
    principalId: userAssignedIdentities_natClusterId.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource managedClusters_natCluster 'Microsoft.ContainerService/managedClusters@2025-09-01' = {
  name: 'natCluster'
  location: 'westeurope'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${userAssignedIdentities_natClusterId.id}': {}
    }
  }
  properties: {
    dnsPrefix: 'natCluster'
    agentPoolProfiles: [
      {
        name: 'nodepool1'
        count: 3
        vmSize: 'Standard_DS2_v2'
        osType: 'Linux'
        type: 'VirtualMachineScaleSets'
        mode: 'System'
        vnetSubnetID: subnets_myVnet_natCluster.id
      }
    ]
    enableRBAC: true
    networkProfile: {
      networkPlugin: 'azure'
      outboundType: 'userAssignedNATGateway'
      loadBalancerSku: 'standard'
    }
  }
  dependsOn: [
    roleAssignments_myVnet_natCluster
  ]
}
