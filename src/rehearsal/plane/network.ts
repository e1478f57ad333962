import type { CloudPorts } from '../kernel/types';

type Network = CloudPorts['network'];

/** Private addresses of the VPC, and where each really answers on loopback. Addresses are given out once and never again. */
export function createNetwork(): Network {
  let next = 0;
  const routes = new Map<string, Map<number, number>>();
  return {
    allocate: () => {
      next += 1;
      // The application subnets of programs/app: 10.0.10.0/24 and 10.0.11.0/24, one after the other.
      const host = Math.floor((next - 1) / 2);
      return `10.0.${10 + ((next - 1) % 2) + 2 * Math.floor(host / 240)}.${(host % 240) + 10}`;
    },
    attach: (address, containerPort, localPort) => {
      const ports = routes.get(address) ?? new Map<number, number>();
      ports.set(containerPort, localPort);
      routes.set(address, ports);
    },
    detach: (address) => {
      routes.delete(address);
    },
    resolve: (address, containerPort) => {
      const port = routes.get(address)?.get(containerPort);
      return port === undefined ? undefined : { host: '127.0.0.1', port };
    },
  };
}
