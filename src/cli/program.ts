// The commands and options of tekan, as data for commander. Rooms are loaded when a command runs, so that help is quick.

import { type Argument, Command, createArgument, InvalidArgumentError, Option } from 'commander';
import type { Bilingual } from '../findings/entry.ts';
import { MARK_NAMES, type MarkName } from '../schema/markNames.ts';
import type { ExitCode } from './exitCode.ts';
import type { Interruptions } from './interruptions.ts';
import { readVersion } from './readVersion.ts';
import type { BuildFlags } from './runBuild.ts';
import type { PreviewFlags } from './runPreview.ts';
import type { SchemaFlags } from './runSchema.ts';
import type { Terminal } from './terminal.ts';
import { WORDS } from './words.ts';

/** `finish` receives the exit code of the command that ran. */
export function makeProgram(
  terminal: Terminal,
  interruptions: Interruptions,
  finish: (code: ExitCode) => void,
): Command {
  const { word } = terminal;
  const program = new Command('tekan');
  const titles = [WORDS.usageTitle, WORDS.argumentsTitle, WORDS.optionsTitle, WORDS.commandsTitle];
  program
    .description(word(WORDS.summary))
    .version(readVersion(), '-V, --version', word(WORDS.optionVersion))
    .addOption(langOption(terminal))
    .helpOption('-h, --help', word(WORDS.optionHelp))
    .helpCommand(false)
    .addHelpText('after', `\n${word(WORDS.exitCodes)}`)
    .configureHelp({
      styleTitle: (title) => word(titles.find(({ en }) => en === title) ?? { en: title, zh: title }),
      optionDescription: (option) => describeOption(terminal, option),
      commandUsage: (command) => describeCommand(terminal, command),
    })
    .exitOverride();
  const add = (name: string, description: Bilingual): Command =>
    program
      .command(name)
      .description(word(description))
      .helpOption('-h, --help', word(WORDS.optionHelp))
      .addOption(langOption(terminal));
  const many = (name: string, description: Bilingual): Argument => createArgument(`<${name}...>`, word(description));

  const build = add('build', WORDS.build).addArgument(many('folder', WORDS.folders));
  addBuildOptions(terminal, build).action(async (folders: string[], flags: BuildFlags) => {
    const { buildSupplements } = await import('../build/buildSupplements.ts');
    finish(await (await import('./runBuild.ts')).runBuild(terminal, buildSupplements, folders, flags));
  });
  const check = add('check', WORDS.check).addArgument(many('folder', WORDS.folders));
  check
    .option('--out <folder>', word(WORDS.optionOut), 'out')
    .option('--press <name>', word(WORDS.optionPress))
    .option('--jobs <n>', word(WORDS.optionJobs), readCount)
    .option('--json', word(WORDS.optionJson))
    .option('--candidates <n>', word(WORDS.optionCandidates), readCount)
    .option('--pick <k>', word(WORDS.optionPick), readCount)
    .option('--fresh', word(WORDS.optionFresh))
    .action(async (folders: string[], flags: BuildFlags) => {
      const { checkSupplements } = await import('../build/checkSupplements.ts');
      finish(await (await import('./runBuild.ts')).runBuild(terminal, checkSupplements, folders, flags));
    });
  add('preflight', WORDS.preflight)
    .addArgument(many('pdf', WORDS.pdfs))
    .option('--profile <name>', word(WORDS.optionProfile), 'newspaper')
    .option('--html <path>', word(WORDS.optionHtml))
    .option('--json', word(WORDS.optionJson))
    .action(async (files: string[], flags: { profile: string; json?: boolean; html?: string }) => {
      finish(await (await import('./runPreflight.ts')).runPreflight(terminal, files, flags));
    });
  add('preview', WORDS.preview)
    .argument('<folder>', word(WORDS.folder))
    .option('--port <n>', word(WORDS.optionPort), readCount, 4173)
    .option('--out <folder>', word(WORDS.optionLastOut), 'out')
    .option('--read-only', word(WORDS.optionReadOnly))
    .option('--browser <path>', word(WORDS.optionBrowser))
    .action(async (folder: string, flags: PreviewFlags) => {
      finish(await (await import('./runPreview.ts')).runPreview(terminal, folder, flags, interruptions.wait()));
    });
  add('init', WORDS.init)
    .argument('<folder>', word(WORDS.newFolder))
    .action(async (folder: string) => finish(await (await import('./runInit.ts')).runInit(terminal, folder)));
  add('doctor', WORDS.doctor)
    .option('--out <folder>', word(WORDS.optionOut), 'out')
    .option('--browser <path>', word(WORDS.optionBrowser))
    .option('--json', word(WORDS.optionJson))
    .action(async (flags: { out: string; browser?: string; json?: boolean }) => {
      const { runDoctor } = await import('./runDoctor.ts');
      finish(await runDoctor(terminal, { ...flags, environment: terminal.environment }));
    });
  add('schema', WORDS.schema)
    .option('--markdown', word(WORDS.optionMarkdown))
    .option('--template', word(WORDS.optionSchemaTemplate))
    .action(async (flags: SchemaFlags) => finish(await (await import('./runSchema.ts')).runSchema(terminal, flags)));
  return program;
}

/** `tekan build [options] <folder...>`, with the words in between in the user's language. */
function describeCommand({ word }: Terminal, command: Command): string {
  const names = [command.parent?.name(), command.name()].filter((name) => name !== undefined);
  const options = `[${word(WORDS.usageOptions)}]`;
  return [
    ...names,
    command
      .usage()
      .replace('[options]', options)
      .replace('[command]', `<${word(WORDS.usageCommand)}>`),
  ].join(' ');
}

function describeOption({ word }: Terminal, { description, defaultValue, argChoices }: Option): string {
  const facts = [
    ...(argChoices ? [`${word(WORDS.choices)}: ${argChoices.join(', ')}`] : []),
    ...(defaultValue === undefined ? [] : [`${word(WORDS.default)}: ${defaultValue}`]),
  ];
  return facts.length > 0 ? `${description} (${facts.join('; ')})` : description;
}

const addBuildOptions = ({ word }: Terminal, command: Command): Command =>
  command
    .option('--out <folder>', word(WORDS.optionOut), 'out')
    .option('--press <name>', word(WORDS.optionPress))
    .option('--marks <list>', word(WORDS.optionMarks), readMarks)
    .option('--jobs <n>', word(WORDS.optionJobs), readCount)
    .option('--json', word(WORDS.optionJson))
    .addOption(new Option('--proof <look>', word(WORDS.optionProof)).choices(['plain', 'newsprint']))
    .option('--watermark [text]', word(WORDS.optionWatermark))
    .option('--line-numbers', word(WORDS.optionLineNumbers))
    .addOption(new Option('--only <part>', word(WORDS.optionOnly)).choices(['proof']))
    .option('--candidates <n>', word(WORDS.optionCandidates), readCount)
    .option('--pick <k>', word(WORDS.optionPick), readCount)
    .option('--fresh', word(WORDS.optionFresh))
    .option('--browser <path>', word(WORDS.optionBrowser));

/** Read before commander runs, since help itself is in that language; here it is only checked. */
const langOption = ({ word }: Terminal): Option =>
  new Option('--lang <language>', word(WORDS.optionLang)).choices(['zh', 'en']);

function readMarks(given: string): readonly MarkName[] {
  if (given === 'all') return MARK_NAMES;
  const names = given === 'none' ? [] : given.split(',').map((name) => name.trim());
  const marks = MARK_NAMES.filter((name) => names.includes(name));
  if (marks.length < new Set(names).size) throw new InvalidArgumentError([...MARK_NAMES, 'all', 'none'].join(', '));
  return marks;
}

function readCount(given: string): number {
  if (!/^[1-9]\d{0,4}$/.test(given)) throw new InvalidArgumentError('1…99999');
  return Number(given);
}
