namespace HaKit.Core.Tests.Validation;

public class StorageTests
{
    [Theory]
    [InlineData("hostPath: {path: /data}", null)]
    [InlineData("", "spec FieldValueRequired")]
    [InlineData("hostPath: {path: /data}, nfs: {server: s, path: /p}", "spec.nfs FieldValueForbidden")]
    [InlineData("nfs: {server: s, path: p}", "spec.nfs.path FieldValueInvalid")]
    [InlineData("gcePersistentDisk: {pdName: d, partition: 255}", null)]
    [InlineData("gcePersistentDisk: {pdName: d, partition: 256}", "spec.persistentDisk.partition FieldValueInvalid")]
    [InlineData("cephfs: {monitors: [m]}, rbd: {monitors: [m], image: i}", "spec.cephFS FieldValueForbidden")]
    [InlineData("quobyte: {registry: 'a:1,b:2', volume: v}", null)]
    [InlineData("quobyte: {registry: 'a', volume: v}", "spec.quobyte.registry FieldValueInvalid")]
    [InlineData("fc: {targetWWNs: [a], lun: 256}", "spec.fc.lun FieldValueInvalid")]
    [InlineData("fc: {targetWWNs: [a]}", "spec.fc.lun FieldValueRequired")]
    [InlineData("fc: {wwids: [a]}", null)]
    [InlineData("flexVolume: {driver: d, options: {x.k8s.io/y: z}}", "spec.flexVolume.options[x.k8s.io/y] FieldValueInvalid")]
    [InlineData("azureDisk: {diskName: d, diskURI: 'https://a.b/c', kind: Managed}", "spec.azureDisk.diskURI FieldValueNotSupported")]
    [InlineData("azureDisk: {diskName: d, diskURI: 'https://a.b/c'}", null)]
    [InlineData("iscsi: {targetPortal: p, iqn: 'iqn.2001-04.com.example:x', lun: 0}", null)]
    [InlineData("iscsi: {targetPortal: p, iqn: 'iqn.2001-4.com.example:x', lun: 0}", "spec.iscsi.iqn FieldValueInvalid")]
    [InlineData("iscsi: {targetPortal: p, iqn: eui.0123456789abcdef, lun: 0, initiatorName: x}", "spec.iscsi.initiatorname FieldValueInvalid")]
    [InlineData("iscsi: {targetPortal: p, iqn: naa.0123456789abcdef0123456789abcdef, lun: 0, chapAuthSession: true}", "spec.iscsi.secretRef FieldValueRequired")]
    [InlineData("csi: {driver: d, volumeHandle: h}", null)]
    [InlineData("csi: {driver: d, volumeHandle: h, nodePublishSecretRef: {name: s}}", "spec.csi.nodePublishSecretRef.namespace FieldValueRequired")]
    [InlineData("csi: {driver: d, volumeHandle: h, nodeStageSecretRef: {name: s}}", null)]
    [InlineData("local: {path: /mnt}", "spec.nodeAffinity FieldValueRequired")]
    [InlineData("hostPath: {path: /./}, persistentVolumeReclaimPolicy: Recycle", "spec.persistentVolumeReclaimPolicy FieldValueForbidden")]
    [InlineData("csi: {driver: d, volumeHandle: h}, volumeAttributesClassName: ''", "spec.volumeAttributesClassName FieldValueRequired")]
    public void Persistent_volumes_HaveOneSoundSource(string source, string? cause) => Server.Refuses(
        $"{{apiVersion: v1, kind: PersistentVolume, metadata: {{name: pv}}, spec: {{capacity: {{storage: 1Gi}}, accessModes: [ReadWriteOnce]{(source.Length == 0 ? "" : ", " + source)}}}}}",
        cause is null ? [] : [cause]);

    [Fact]
    public void Persistent_volumes_SayHowMuchAndHow() => Server.Refuses(
        "{apiVersion: v1, kind: PersistentVolume, metadata: {name: pv}, spec: {capacity: {storage: '0', pods: 1}, nfs: {server: s, path: /p}}}",
        "spec.accessModes FieldValueRequired", "spec.capacity FieldValueNotSupported", "spec.capacity[storage] FieldValueInvalid");

    [Theory]
    [InlineData("dataSource: {kind: Pop, name: p}", null)]
    [InlineData("dataSource: {kind: PersistentVolumeClaim}", "spec.dataSource.name FieldValueRequired,spec.dataSourceRef.name FieldValueRequired")]
    [InlineData("dataSource: {apiGroup: snapshot.storage.k8s.io, kind: VolumeSnapshot, name: a}, dataSourceRef: {apiGroup: snapshot.storage.k8s.io, kind: VolumeSnapshot, name: b}", "spec FieldValueInvalid")]
    [InlineData("dataSourceRef: {kind: PersistentVolumeClaim, name: a, namespace: b}", null)]
    public void Claims_CopyFromOneSource(string source, string? causes) => Server.Refuses(
        $"{{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {{name: c}}, spec: {{accessModes: [ReadWriteOnce], resources: {{requests: {{storage: 1Gi}}}}, {source}}}}}",
        causes?.Split(',') ?? []);

    [Theory]
    [InlineData("StorageClass", "provisioner: d.example.com", null)]
    [InlineData("StorageClass", "parameters: {}", "provisioner FieldValueRequired")]
    [InlineData("StorageClass", "provisioner: d, reclaimPolicy: Recycle", "reclaimPolicy FieldValueNotSupported")]
    [InlineData("StorageClass", "provisioner: d, volumeBindingMode: Later", "volumeBindingMode FieldValueNotSupported")]
    [InlineData("StorageClass", "provisioner: d, allowedTopologies: [{matchLabelExpressions: [{key: a, values: [x]}, {key: a, values: [z]}]}]", "allowedTopologies[0].matchLabelExpressions[1].key FieldValueDuplicate")]
    [InlineData("StorageClass", "provisioner: d, allowedTopologies: [{matchLabelExpressions: [{key: a, values: [x]}]}, {matchLabelExpressions: [{key: a, values: [x]}]}]", "allowedTopologies[1].matchLabelExpressions FieldValueDuplicate")]
    [InlineData("VolumeAttributesClass", "driverName: d, parameters: {a: b}", null)]
    [InlineData("VolumeAttributesClass", "driverName: d", "parameters FieldValueRequired")]
    [InlineData("CSIDriver", "spec: {}", null)]
    [InlineData("CSIDriver", "spec: {fsGroupPolicy: Some}", "spec.fsGroupPolicy FieldValueNotSupported")]
    [InlineData("CSIDriver", "spec: {tokenRequests: [{audience: a, expirationSeconds: 599}]}", "spec.tokenRequests[0].expirationSeconds FieldValueInvalid")]
    [InlineData("CSIDriver", "spec: {tokenRequests: [{audience: a, expirationSeconds: 600}, {audience: a}]}", "spec.tokenRequests[1].audience FieldValueDuplicate")]
    [InlineData("CSINode", "spec: {drivers: [{name: d, nodeID: i, topologyKeys: [a]}]}", null)]
    [InlineData("CSINode", "spec: {drivers: [{name: d, nodeID: i, topologyKeys: [a, a]}]}", "spec.drivers[0] FieldValueDuplicate")]
    [InlineData("CSINode", "spec: {drivers: [{name: d}]}", "spec.drivers[0].nodeID FieldValueRequired")]
    [InlineData("CSIStorageCapacity", "storageClassName: s, capacity: '0'", null)]
    [InlineData("CSIStorageCapacity", "storageClassName: s, capacity: '-1'", "capacity FieldValueInvalid")]
    [InlineData("VolumeAttachment", "spec: {attacher: d, nodeName: n1, source: {persistentVolumeName: pv}}", null)]
    [InlineData("VolumeAttachment", "spec: {attacher: d, nodeName: n1, source: {}}", "spec.source FieldValueRequired")]
    [InlineData("VolumeAttachment", "spec: {attacher: d, nodeName: n1, source: {inlineVolumeSpec: {accessModes: [ReadWriteOnce], csi: {driver: d, volumeHandle: h}}}}", null)]
    [InlineData("VolumeAttachment", "spec: {attacher: d, nodeName: n1, source: {inlineVolumeSpec: {accessModes: [ReadWriteOnce], capacity: {storage: 1}, csi: {driver: d, volumeHandle: h}}}}", "spec.source.inlineVolumeSpec.capacity FieldValueForbidden")]
    public void Storage_objects_AreChecked(string kind, string fields, string? cause) =>
        Server.Refuses($"{{apiVersion: storage.k8s.io/v1, kind: {kind}, metadata: {{name: x}}, {fields}}}", cause is null ? [] : [cause]);
}
