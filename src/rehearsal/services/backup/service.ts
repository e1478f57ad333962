import { text } from '../../kernel/input';
import { AwsError, type AwsService, type CloudContext } from '../../kernel/types';
import { str } from '../../resources/handler';
import { registryOf } from '../../resources/registry';

const SELECTIONS = /^\/backup\/plans\/([^/]+)\/selections\/?$/;

/** AWS Backup. */
export function createBackup(ctx: CloudContext): { service: AwsService } {
  const ofType = (type: string) => [...registryOf(ctx).values()].filter((r) => r.type === type);
  return {
    service: {
      signingName: 'backup',
      protocol: 'rest',
      route: (method, path) => {
        const plan = SELECTIONS.exec(path)?.[1];
        return method === 'GET' && plan !== undefined
          ? { operation: 'ListBackupSelections', input: { BackupPlanId: decodeURIComponent(plan) } }
          : undefined;
      },
      operations: {
        ListBackupSelections: (input) => {
          const plan = text(input, 'BackupPlanId');
          if (!ofType('aws:backup/plan:Plan').some((p) => p.id === plan))
            throw new AwsError('ResourceNotFoundException', `Cannot find Backup plan with ID ${plan}`);
          const found = ofType('aws:backup/selection:Selection').filter((s) => str(s.properties, 'planId') === plan);
          return {
            BackupSelectionsList: found.map(({ id, properties: p }) => ({
              SelectionId: id,
              SelectionName: str(p, 'name'),
              BackupPlanId: plan,
              IamRoleArn: str(p, 'iamRoleArn'),
            })),
          };
        },
      },
    },
  };
}
