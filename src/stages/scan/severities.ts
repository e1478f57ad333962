import type { Severity } from '../../config/schema';
import type { Kind } from './finding';

/**
 * Rules whose scanner gives no severity that can be used: Checkov calls everything an error, hadolint tells style from mistakes,
 * not harm. What lets strangers in, runs as root or leaves data open is high; the rest is advice.
 */
const HIGH = new Set([
  // hadolint: the container runs as root.
  'DL3002',
  // Checkov: Dockerfiles
  'CKV_DOCKER_8', // runs as root
  // Checkov, AWS: open to the world
  'CKV_AWS_24', // SSH from anywhere
  'CKV_AWS_25', // RDP from anywhere
  'CKV_AWS_277', // every port from anywhere
  'CKV_AWS_17', // database with a public address
  'CKV_AWS_20', // bucket that anybody reads
  'CKV_AWS_57', // bucket that anybody writes
  'CKV_AWS_53', // public ACLs not blocked
  'CKV_AWS_54',
  'CKV_AWS_55',
  'CKV_AWS_56',
  'CKV_AWS_70', // bucket policy for any principal
  'CKV_AWS_32', // ECR policy for any principal
  'CKV_AWS_39', // EKS endpoint from anywhere
  // rights
  'CKV_AWS_1', // policy with all rights
  'CKV_AWS_62',
  'CKV_AWS_63',
  'CKV_AWS_40', // policies on users with all rights
  'CKV_AWS_41', // access keys in a provider
  'CKV_AWS_45', // keys in a Lambda's environment
  'CKV_AWS_46', // keys in user data
  // not encrypted
  'CKV_AWS_16', // RDS
  'CKV_AWS_17',
  'CKV_AWS_29', // ElastiCache at rest
  'CKV_AWS_30', // ElastiCache in transit
  'CKV_AWS_2', // listener without TLS
  // Kubernetes
  'CKV_K8S_16', // privileged
  'CKV_K8S_17', // host's processes
  'CKV_K8S_19', // host's network
  'CKV_K8S_27', // Docker's socket
]);

/**
 * Rules of zizmor's that ask for more care where nothing is open yet. It calls an action that is named by tag as grave as code of a
 * stranger's that runs with secrets; most repositories name every action by tag, and a gate that all fail is switched off.
 */
const ADVICE = new Set(['zizmor/unpinned-uses', 'zizmor/unpinned-images', 'zizmor/archived-uses']);

/** Severity of a result by kind and rule; the scanner's own where it says something. */
export function severityFor(kind: Kind, rule: string, told: Severity): Severity {
  switch (kind) {
    case 'secrets':
      // A key that leaked is leaked, whatever its kind; gitleaks and secretlint tell no severities.
      return told === 'critical' ? 'critical' : 'high';
    case 'dockerfiles':
    case 'infrastructure':
      if (HIGH.has(rule)) return 'high';
      return told === 'low' ? 'low' : 'medium';
    case 'dependencies':
    case 'images':
    case 'code':
      return told;
    case 'workflows':
      return ADVICE.has(rule) && told !== 'low' ? 'medium' : told;
  }
}
