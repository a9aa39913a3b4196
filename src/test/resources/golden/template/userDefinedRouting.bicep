resource virtualNetworks_aks_vnet 'Microsoft.Network/virtualNetworks@2025-03-01' = {
  name: 'aks-vnet'
  location: 'westeurope'
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.42.0.0/16'
      ]
    }
  }
}

resource subnets_aks_vnet_AzureFirewallSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-03-01' = {
  parent: virtualNetworks_aks_vnet
  name: 'AzureFirewallSubnet'
  properties: {
    addressPrefix: '10.42.2.0/24'
  }
}

resource publicIPAddresses_firewall_publicip 'Microsoft.Network/publicIPAddresses@2025-03-01' = {
  name: 'firewall-publicip'
  location: 'westeurope'
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIPAllocationMethod: 'Static'
    publicIPAddressVersion: 'IPv4'
  }
}

resource azureFirewalls_hub_firewall 'Microsoft.Network/azureFirewalls@2025-03-01' = {
  name: 'hub-firewall'
  location: 'westeurope'
  properties: {
    sku: {
      name: 'AZFW_VNet'
      tier: 'Standard'
    }
    threatIntelMode: 'Alert'
    ipConfigurations: [
      {
        name: 'firewall-config'
        properties: {
          subnet: {
            id: subnets_aks_vnet_AzureFirewallSubnet.id
          }
          publicIPAddress: {
            id: publicIPAddresses_firewall_publicip.id
          }
        }
      }
    ]
    applicationRuleCollections: [
      {
        name: 'aksfwar'
        properties: {
          priority: 100
          action: {
            type: 'Allow'
          }
          rules: [
            {
              name: 'fqdn'
              sourceAddresses: [
                '*'
              ]
              protocols: [
                {
                  protocolType: 'Http'
                  port: 80
                }
                {
                  protocolType: 'Https'
                  port: 443
                }
              ]
              fqdnTags: [
                'AzureKubernetesService'
              ]
            }
          ]
        }
      }
    ]
    networkRuleCollections: [
      {
        name: 'aksfwnr'
        properties: {
          priority: 100
          action: {
            type: 'Allow'
          }
          rules: [
            {
              name: 'apiudp'
              protocols: [
                'UDP'
              ]
              sourceAddresses: [
                '*'
              ]
              destinationAddresses: [
                'AzureCloud.westeurope'
              ]
              destinationPorts: [
                '1194'
              ]
            }
            {
              name: 'apitcp'
              protocols: [
                'TCP'
              ]
              sourceAddresses: [
                '*'
              ]
              destinationAddresses: [
                'AzureCloud.westeurope'
              ]
              destinationPorts: [
                '9000'
              ]
            }
            {
              name: 'time'
              protocols: [
                'UDP'
              ]
              sourceAddresses: [
                '*'
              ]
              destinationFqdns: [
                'ntp.ubuntu.com'
              ]
              destinationPorts: [
                '123'
              ]
            }
          ]
        }
      }
    ]
    additionalProperties: {
      'Network.DNS.EnableProxy': 'true'
    }
  }
}

resource routeTables_firewall_routetable 'Microsoft.Network/routeTables@2025-03-01' = {
  name: 'firewall-routetable'
  location: 'westeurope'
  properties: {
    routes: [
      {
        name: 'firewall-route'
        properties: {
          nextHopType: 'VirtualAppliance'
          addressPrefix: '0.0.0.0/0'
          nextHopIpAddress: azureFirewalls_hub_firewall.properties.ipConfigurations[0].properties.privateIPAddress
        }
      }
      {
        name: 'firewall-route-internet'
        properties: {
          nextHopType: 'Internet'
          addressPrefix: '${publicIPAddresses_firewall_publicip.properties.ipAddress}/32'
        }
      }
    ]
    disableBgpRoutePropagation: false
  }
}

resource subnets_aks_vnet_aks_subnet 'Microsoft.Network/virtualNetworks/subnets@2025-03-01' = {
  parent: virtualNetworks_aks_vnet
  name: 'aks-subnet'
  properties: {
    addressPrefix: '10.42.1.0/24'
    routeTable: {
      id: routeTables_firewall_routetable.id
    }
  }
  dependsOn: [
    subnets_aks_vnet_AzureFirewallSubnet
  ]
}

resource managedClusters_aks_udr 'Microsoft.ContainerService/managedClusters@2025-09-01' = {
  name: 'aks-udr'
  location: 'westeurope'
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    dnsPrefix: 'aks-udr'
    agentPoolProfiles: [
      {
        name: 'nodepool1'
        count: 3
        vmSize: 'Standard_DS2_v2'
        osType: 'Linux'
        type: 'VirtualMachineScaleSets'
        mode: 'System'
        vnetSubnetID: subnets_aks_vnet_aks_subnet.id
      }
    ]
    enableRBAC: true
    networkProfile: {
      networkPlugin: 'azure'
      outboundType: 'userDefinedRouting'
      loadBalancerSku: 'standard'
    }
  }
}

resource roleAssignments_aks_vnet_aks_subnet 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: subnets_aks_vnet_aks_subnet
  name: guid(subnets_aks_vnet_aks_subnet.id, managedClusters_aks_udr.id, '4d97b98b-1d4f-4787-a291-c67834d212e7')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4d97b98b-1d4f-4787-a291-c67834d212e7')
    principalId: managedClusters_aks_udr.identity.principalId
    principalType: 'ServicePrincipal'
  }
}
