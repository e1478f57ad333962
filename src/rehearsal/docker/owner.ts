import { readFileSync, readlinkSync } from 'node:fs';

/**
 * A process of this machine, told from any other that ever has its number: boot, process namespace, number, and the clock tick it
 * began at (field 22 of /proc/PID/stat). Linux.
 */
export function ownerOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const namespace = readlinkSync('/proc/self/ns/pid');
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces and parentheses itself.
    const began = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return began === undefined ? undefined : `${boot} ${namespace} ${pid} ${began}`;
  } catch {
    return undefined;
  }
}

/**
 * Whether the owner that a label names is dead for certain. One of another process namespace cannot be seen from here and counts as
 * alive; one of an earlier boot is dead.
 */
export function isDead(label: string, own: string | undefined = ownerOf(process.pid)): boolean {
  const [boot, namespace, pid] = label.split(' ');
  const [ownBoot, ownNamespace] = own?.split(' ') ?? [];
  if (boot === undefined || pid === undefined || !/^\d+$/.test(pid) || ownBoot === undefined) return false;
  if (boot !== ownBoot) return true;
  return namespace === ownNamespace && ownerOf(Number(pid)) !== label;
}
