import type { Checked } from './checks';
import { suggestion } from './nearest';
import { type Finding, type Path, shown } from './path';

/** `environments.NAME.promotesTo`: environments of other accounts, and both accounts known. */
export function checkPromotion({ config: { environments }, environment }: Checked): Finding[] {
  const settings = environments[environment];
  const at: Path = ['environments', environment, 'promotesTo'];
  return (settings?.promotesTo ?? []).flatMap((name, i): Finding[] => {
    const say = (what: string, fix: string) => [{ at: [[...at, i], at] as const, what, fix }];
    const to = environments[name];
    const others = Object.keys(environments).filter((other) => other !== environment);
    if (name === environment || to === undefined)
      return say(
        name === environment
          ? `${shown(name)} promotes to itself`
          : `promotesTo has "${shown(name)}", which is no environment of this file`,
        suggestion(name, others, 'leave it out'),
      );
    const unknown = [environment, name].filter((one) => environments[one]?.account === undefined);
    if (unknown.length > 0)
      return say(
        `whether ${shown(name)} is in another account is not known`,
        unknown.map((one) => `add environments.${shown(one)}.account`).join(', '),
      );
    if (to.account === settings?.account)
      return say(`${shown(name)} is in the same account: its build role may read here already`, 'leave it out');
    return [];
  });
}
