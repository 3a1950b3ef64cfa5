// A press condition's name or path → its checked data and its ICC profile.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { finding, type Outcome, type Place } from '../findings/finding.ts';
import { type IccProfile, readProfile } from '../picture/readProfile.ts';
import { checkProfileAge } from '../press/outputIntent.ts';
import { type PressCondition, pressConditionSchema } from '../schema/pressCondition.ts';
import { readYaml } from '../schema/readYaml.ts';
import { PRESS_FOLDER } from './folders.ts';

export interface LoadedPressCondition {
  readonly condition: PressCondition;
  readonly profile: IccProfile;
}

/** `name`: a shipped condition, or a .yaml file relative to the supplement folder. */
export async function readPressCondition(
  name: string,
  supplementFolder: string,
  where: Place,
): Promise<Outcome<LoadedPressCondition | undefined>> {
  const isFile = /\.ya?ml$/.test(name);
  const file = isFile ? path.resolve(supplementFolder, name) : path.join(PRESS_FOLDER, `${name}.yaml`);
  const shown = isFile ? name : `assets/press/${name}.yaml`;
  const isName = isFile || /^[a-z0-9-]+$/.test(name);
  const text = isName ? await readFile(file, 'utf8').catch(() => undefined) : undefined;
  if (text === undefined) {
    const limit = (await readdir(PRESS_FOLDER))
      .filter((f) => f.endsWith('.yaml'))
      .map((f) => path.basename(f, '.yaml'));
    const parameters = { value: name, limit: limit.sort().join(', ') };
    return { value: undefined, findings: [finding('press-condition-missing', where, parameters)] };
  }
  const { value: condition, findings } = readYaml(shown, text, pressConditionSchema);
  if (!condition) return { value: undefined, findings };
  const bytes = await readFile(path.resolve(path.dirname(file), condition.profile)).catch(() => undefined);
  if (!bytes) {
    const found = finding('press-profile-missing', { file: shown }, { value: condition.profile });
    return { value: undefined, findings: [found] };
  }
  const profile = readProfile(Uint8Array.from(bytes), { file: condition.profile });
  if (!profile.value) return { value: undefined, findings: profile.findings };
  const tooNew = checkProfileAge(profile.value.bytes, condition.standard, { file: condition.profile });
  if (tooNew.length > 0) return { value: undefined, findings: tooNew };
  return { value: { condition, profile: profile.value }, findings: [...findings, ...profile.findings] };
}
