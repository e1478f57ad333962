import { list, set, strings } from './graph';
import type { Control } from './judge';
import { each, rules } from './looks';

const DB = 'aws:rds/instance:Instance';
const REDIS = 'aws:elasticache/replicationGroup:ReplicationGroup';
const USUAL = ['postgres', 'admin', 'root', 'master'];

/** Rows 9 to 24. */
export const DATA_CONTROLS: readonly Control[] = [
  {
    number: 9,
    ids: ['RDS.2', 'RDS.46', 'CKV_AWS_17'],
    title: 'RDS not publicly accessible',
    judge: each(DB, (db) => db.inputs['publiclyAccessible'] === false),
  },
  {
    number: 10,
    ids: ['RDS.3', 'CKV_AWS_16'],
    title: 'RDS storage encrypted',
    judge: each(DB, (db) => db.inputs['storageEncrypted'] === true),
  },
  {
    number: 11,
    ids: ['RDS.5', 'CKV_AWS_157'],
    title: 'RDS Multi-AZ',
    judge: each(DB, (db) => db.inputs['multiAz'] === true),
  },
  {
    number: 12,
    ids: ['RDS.6', 'CKV_AWS_118'],
    title: 'RDS enhanced monitoring',
    judge: each(DB, (db) => Number(db.inputs['monitoringInterval'] ?? 0) > 0 && set(db.inputs['monitoringRoleArn'])),
  },
  {
    number: 13,
    ids: ['RDS.8', 'CKV_AWS_293'],
    title: 'RDS deletion protection',
    judge: each(DB, (db) => db.inputs['deletionProtection'] === true),
  },
  {
    number: 14,
    ids: ['RDS.9', 'RDS.36', 'CKV_AWS_129', 'CKV2_AWS_30'],
    title: 'RDS PostgreSQL logs exported',
    judge: each(DB, (db, graph) => {
      const group = graph
        .of('aws:rds/parameterGroup:ParameterGroup')
        .find((g) => g.inputs['name'] === db.inputs['parameterGroupName']);
      const names = list(group?.inputs['parameters']).map((p) => p['name']);
      return (
        strings(db.inputs['enabledCloudwatchLogsExports']).includes('postgresql') &&
        names.includes('log_statement') &&
        names.includes('log_min_duration_statement')
      );
    }),
  },
  {
    number: 15,
    ids: ['RDS.10', 'CKV_AWS_161'],
    title: 'RDS IAM authentication',
    judge: each(DB, (db) => db.inputs['iamDatabaseAuthenticationEnabled'] === true),
  },
  {
    number: 16,
    ids: ['RDS.11', 'CKV_AWS_133'],
    title: 'RDS backups of 7 days or more',
    judge: each(DB, (db) => Number(db.inputs['backupRetentionPeriod'] ?? 0) >= 7),
  },
  {
    number: 17,
    ids: ['RDS.13', 'CKV_AWS_226'],
    title: 'RDS automatic minor upgrades',
    judge: each(DB, (db) => db.inputs['autoMinorVersionUpgrade'] === true),
  },
  {
    number: 18,
    ids: ['RDS.17', 'CKV2_AWS_60'],
    title: 'RDS tags copied to snapshots',
    judge: each(DB, (db) => db.inputs['copyTagsToSnapshot'] === true),
  },
  {
    number: 19,
    ids: ['RDS.25'],
    title: 'RDS custom administrator name',
    judge: each(DB, (db) => set(db.inputs['username']) && !USUAL.includes(String(db.inputs['username']))),
  },
  {
    number: 20,
    ids: ['CKV2_AWS_69'],
    title: 'RDS parameter group forces TLS',
    judge: each(DB, (db, graph) =>
      graph
        .of('aws:rds/parameterGroup:ParameterGroup')
        .some(
          (g) =>
            g.inputs['name'] === db.inputs['parameterGroupName'] &&
            list(g.inputs['parameters']).some((p) => p['name'] === 'rds.force_ssl' && String(p['value']) === '1'),
        ),
    ),
  },
  {
    number: 21,
    ids: ['ElastiCache.1', 'ElastiCache.3', 'CKV2_AWS_50'],
    title: 'Redis backups and automatic failover',
    judge: rules(REDIS, {
      'no backups': (r) => Number(r.inputs['snapshotRetentionLimit'] ?? 0) > 0,
      'no automatic failover': (r) => r.inputs['automaticFailoverEnabled'] === true,
      'not over several zones': (r) => r.inputs['multiAzEnabled'] === true,
    }),
  },
  {
    number: 22,
    ids: ['ElastiCache.4', 'CKV_AWS_29', 'CKV_AWS_191'],
    title: 'Redis encrypted at rest with a customer key',
    judge: each(REDIS, (r, graph) => r.inputs['atRestEncryptionEnabled'] === true && graph.isKey(r.inputs['kmsKeyId'])),
  },
  {
    number: 23,
    ids: ['ElastiCache.5', 'CKV_AWS_30', 'CKV_AWS_31'],
    title: 'Redis TLS and authentication',
    judge: rules(REDIS, {
      'no TLS': (r) =>
        r.inputs['transitEncryptionEnabled'] === true && r.inputs['transitEncryptionMode'] !== 'preferred',
      'no token': (r) => set(r.inputs['authToken']) || strings(r.inputs['userGroupIds']).length > 0,
    }),
  },
  {
    number: 24,
    ids: ['ElastiCache.7'],
    title: 'Redis in its own subnet group',
    judge: each(REDIS, (r, graph) =>
      graph.of('aws:elasticache/subnetGroup:SubnetGroup').some((g) => g.inputs['name'] === r.inputs['subnetGroupName']),
    ),
  },
];
