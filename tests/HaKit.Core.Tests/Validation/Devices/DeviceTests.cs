namespace HaKit.Core.Tests.Validation.Devices;

public class DeviceTests
{
    [Theory]
    [InlineData("{name: r, exactly: {deviceClassName: c}}", null)]
    [InlineData("{name: r}", "spec.devices.requests[0] FieldValueRequired")]
    [InlineData("{name: R, exactly: {deviceClassName: c}}", "spec.devices.requests[0].name FieldValueInvalid")]
    [InlineData("{name: r, exactly: {deviceClassName: c}, firstAvailable: [{name: a, deviceClassName: c}]}", "spec.devices.requests[0] FieldValueInvalid")]
    [InlineData("{name: r, exactly: {}}", "spec.devices.requests[0].exactly.deviceClassName FieldValueRequired")]
    [InlineData("{name: r, exactly: {deviceClassName: c, count: -1}}", "spec.devices.requests[0].exactly.count FieldValueInvalid")]
    [InlineData("{name: r, exactly: {deviceClassName: c, allocationMode: All, count: 1}}", "spec.devices.requests[0].exactly.count FieldValueInvalid")]
    [InlineData("{name: r, exactly: {deviceClassName: c, allocationMode: Some}}", "spec.devices.requests[0].exactly.allocationMode FieldValueNotSupported")]
    [InlineData("{name: r, exactly: {deviceClassName: c, selectors: [{}]}}", "spec.devices.requests[0].exactly.selectors[0].cel FieldValueRequired")]
    [InlineData("{name: r, exactly: {deviceClassName: c, selectors: [{cel: {expression: 'device.driver == \"d\"'}}]}}", null)]
    [InlineData("{name: r, exactly: {deviceClassName: c, selectors: [{cel: {expression: self}}]}}", "spec.devices.requests[0].exactly.selectors[0].cel.expression FieldValueInvalid")]
    [InlineData("{name: r, exactly: {deviceClassName: c, selectors: [{cel: {expression: device.driver}}]}}", "spec.devices.requests[0].exactly.selectors[0].cel.expression FieldValueInvalid")]
    [InlineData("{name: r, exactly: {deviceClassName: c, tolerations: [{operator: Exists, value: x}]}}", "spec.devices.requests[0].exactly.tolerations[0].value FieldValueInvalid")]
    [InlineData("{name: r, exactly: {deviceClassName: c, tolerations: [{effect: X}]}}", "spec.devices.requests[0].exactly.tolerations[0].effect FieldValueNotSupported")]
    [InlineData("{name: r, firstAvailable: [{name: a, deviceClassName: c}, {name: a, deviceClassName: c}]}", "spec.devices.requests[0].firstAvailable[1] FieldValueDuplicate")]
    public void Claims_ask_for_devices_of_one_class_or_the_first_of_several(string request, string? cause) => Server.Refuses(
        $"{{apiVersion: resource.k8s.io/v1, kind: ResourceClaim, metadata: {{name: c}}, spec: {{devices: {{requests: [{request}]}}}}}}", cause is null ? [] : [cause]);

    [Theory]
    [InlineData("constraints: [{requests: [r], matchAttribute: d.example.com/a}]", null)]
    [InlineData("constraints: [{requests: [r/a], matchAttribute: d.example.com/a}]", null)]
    [InlineData("constraints: [{requests: [s], matchAttribute: d.example.com/a}]", "spec.devices.constraints[0].requests[0] FieldValueInvalid")]
    [InlineData("constraints: [{requests: [r, r], matchAttribute: d.example.com/a}]", "spec.devices.constraints[0].requests[1] FieldValueDuplicate")]
    [InlineData("constraints: [{matchAttribute: a}]", "spec.devices.constraints[0].matchAttribute FieldValueInvalid")]
    [InlineData("constraints: [{distinctAttribute: d.example.com/1}]", "spec.devices.constraints[0].distinctAttribute FieldValueInvalid")]
    [InlineData("constraints: [{}]", "spec.devices.constraints[0] FieldValueRequired")]
    [InlineData("config: [{opaque: {driver: d.example.com, parameters: {a: 1}}}]", null)]
    [InlineData("config: [{}]", "spec.devices.config[0].opaque FieldValueRequired")]
    [InlineData("config: [{opaque: {driver: d.example.com, parameters: 1}}]", "spec.devices.config[0].opaque.parameters FieldValueInvalid")]
    public void Constraints_and_configuration_NameRequests(string field, string? cause) => Server.Refuses(
        "{apiVersion: resource.k8s.io/v1, kind: ResourceClaim, metadata: {name: c}, spec: {devices: {requests: [{name: r, firstAvailable: [{name: a, deviceClassName: c}]}], " + field + "}}}",
        cause is null ? [] : [cause]);

    [Theory]
    [InlineData("nodeName: n1", null)]
    [InlineData("", "spec FieldValueRequired")]
    [InlineData("nodeName: n1, allNodes: true", "spec FieldValueInvalid")]
    [InlineData("nodeName: n1, allNodes: false", "spec.allNodes FieldValueInvalid")]
    [InlineData("nodeSelector: {nodeSelectorTerms: [{}, {}]}", "spec.nodeSelector.nodeSelectorTerms FieldValueInvalid")]
    [InlineData("nodeName: n1, devices: [], sharedCounters: []", "spec FieldValueInvalid")]
    [InlineData("nodeName: n1, devices: [{name: a}, {name: a}]", "spec.devices[1] FieldValueDuplicate")]
    [InlineData("nodeName: n1, devices: [{name: a, allNodes: true}]", "spec.devices[0] FieldValueInvalid")]
    [InlineData("perDeviceNodeSelection: true, devices: [{name: a}]", "spec.devices[0] FieldValueRequired")]
    [InlineData("perDeviceNodeSelection: true, devices: [{name: a, nodeName: n1}]", null)]
    [InlineData("nodeName: n1, devices: [{name: a, attributes: {x: {version: 1.0.0-rc.1}}}]", null)]
    [InlineData("nodeName: n1, devices: [{name: a, attributes: {x: {version: '1.0'}}}]", "spec.devices[0].attributes[x].version FieldValueInvalid")]
    [InlineData("nodeName: n1, devices: [{name: a, attributes: {x: {bool: true, int: 1}}}]", "spec.devices[0].attributes[x] FieldValueInvalid")]
    [InlineData("nodeName: n1, devices: [{name: a, attributes: {1x: {bool: true}}}]", "spec.devices[0].attributes[1x] FieldValueInvalid")]
    [InlineData("nodeName: n1, devices: [{name: a, taints: [{key: k}]}]", "spec.devices[0].taints[0].effect FieldValueRequired")]
    [InlineData("nodeName: n1, devices: [{name: a, bindingConditions: [c]}]", "spec.devices[0].bindingFailureConditions FieldValueInvalid")]
    [InlineData("nodeName: n1, devices: [{name: a, bindingConditions: [c], bindingFailureConditions: [c]}]", "spec.devices[0].bindingFailureConditions[0] FieldValueInvalid")]
    [InlineData("nodeName: n1, devices: [{name: a, consumesCounters: [{counterSet: c}]}]", "spec.devices[0].consumesCounters[0].counters FieldValueRequired")]
    [InlineData("nodeName: n1, sharedCounters: [{name: c, counters: {A: {value: 1}}}]", "spec.sharedCounters[0].counters[A] FieldValueInvalid")]
    public void Slices_SayWhereTheirDevicesAre(string spec, string? cause) => Server.Refuses(
        $"{{apiVersion: resource.k8s.io/v1, kind: ResourceSlice, metadata: {{name: s}}, spec: {{driver: d.example.com, pool: {{name: p, resourceSliceCount: 1}}, {spec}}}}}",
        cause is null ? [] : [cause]);

    [Theory]
    [InlineData("validValues: [1, 2], default: 1", null)]
    [InlineData("validValues: [1, 2]", "requestPolicy.default FieldValueRequired")]
    [InlineData("validValues: [2, 1], default: 1", "requestPolicy.validValues[1] FieldValueInvalid")]
    [InlineData("validValues: [500m, 1], default: 1", "requestPolicy.validValues[1] FieldValueDuplicate")]
    [InlineData("validValues: [1, 20], default: 1", "requestPolicy.validValues[1] FieldValueInvalid")]
    [InlineData("validValues: [1], default: 2", "requestPolicy.validValues FieldValueInvalid")]
    [InlineData("validRange: {min: 2, max: 8, step: 2}, default: 4", null)]
    [InlineData("validRange: {min: 2, max: 8, step: 2}, default: 5", "requestPolicy.validRange.step FieldValueInvalid")]
    [InlineData("validRange: {min: 2, max: 8}, default: 9", "requestPolicy.validRange.max FieldValueInvalid")]
    [InlineData("validRange: {max: 8}, default: 9", "requestPolicy.validRange.min FieldValueRequired")]
    [InlineData("validValues: [1], validRange: {min: 1}, default: 1", "requestPolicy FieldValueForbidden")]
    public void Shared_capacity_HasAPolicyThatItsDefaultKeeps(string policy, string? cause) => Server.Refuses(
        "{apiVersion: resource.k8s.io/v1, kind: ResourceSlice, metadata: {name: s}, spec: {driver: d, nodeName: n1, pool: {name: p, resourceSliceCount: 1}, "
            + $"devices: [{{name: a, allowMultipleAllocations: true, capacity: {{m: {{value: 10, requestPolicy: {{{policy}}}}}}}}}]}}}}",
        cause is null ? [] : ["spec.devices[0].capacity[m]." + cause]);

    [Theory]
    [InlineData("extendedResourceName: example.com/gpu", null)]
    [InlineData("extendedResourceName: gpu", "spec.extendedResourceName FieldValueInvalid")]
    [InlineData("config: [{opaque: {driver: '', parameters: {}}}]", "spec.config[0].opaque.driver FieldValueRequired")]
    public void Classes_SelectAndConfigure(string spec, string? cause) =>
        Server.Refuses($"{{apiVersion: resource.k8s.io/v1, kind: DeviceClass, metadata: {{name: c}}, spec: {{{spec}}}}}", cause is null ? [] : [cause]);

    [Fact]
    public void Long_lists_AreToldAlone() => Server.Refuses(
        "{apiVersion: resource.k8s.io/v1, kind: ResourceClaim, metadata: {name: c}, spec: {devices: {requests: [" + string.Join(", ", Enumerable.Repeat("{}", 33)) + "]}}}",
        "spec.devices.requests FieldValueTooMany");
}
