import { HttpNamespace } from '@pulumi/aws/servicediscovery/httpNamespace';
import { ComponentResource, type Output } from '@pulumi/pulumi';

import type { ProgramContext } from './context';

/** Namespace of Service Connect: in it internal services answer at http://NAME:PORT. */
export class Mesh extends ComponentResource {
  readonly namespaceArn: Output<string>;

  constructor(context: ProgramContext) {
    super('ez-deploy:app:Mesh', context.prefix);
    const namespace = new HttpNamespace(
      context.prefix,
      { name: context.prefix, description: 'Service Connect of internal services' },
      { parent: this },
    );
    this.namespaceArn = namespace.arn;
    this.registerOutputs({ namespaceArn: this.namespaceArn });
  }
}

/** What makes the tasks of a service find internal ones. Tasks that run already do not see a service that is added later. */
export const clientOf = (mesh: Mesh | undefined) =>
  mesh === undefined ? {} : { serviceConnectConfiguration: { enabled: true, namespace: mesh.namespaceArn } };
