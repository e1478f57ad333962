import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The properties of every AWS resource type that the programs use, read from the published typings of `@pulumi/aws`: what the
 * rehearsal's provider refuses is decided by them. Grows with the imports of programs/.
 */
type Shape = string | [Shape] | { [property: string]: Shape };

const AWS = join(root, 'node_modules/@pulumi/aws');
/** Nested types below this depth are not followed (WAF's statements nest without end): anything is taken there. */
const DEPTH = 4;

function importsOf(folder: string): string[] {
  const found = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    for (const [, module] of text.matchAll(/^import (?!type)[^;]*? from '@pulumi\/aws\/([\w/]+)'/gm))
      // Functions look up, and make nothing.
      if (module !== undefined && /\/(?!get[A-Z])/.test(module)) found.add(module);
  }
  return [...found].sort();
}

function namespaces(): Map<string, ts.InterfaceDeclaration> {
  const file = join(AWS, 'types/input.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, false);
  const types = new Map<string, ts.InterfaceDeclaration>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.body === undefined || !ts.isModuleBlock(statement.body))
      continue;
    for (const inner of statement.body.statements)
      if (ts.isInterfaceDeclaration(inner)) types.set(`${statement.name.text}.${inner.name.text}`, inner);
  }
  return types;
}

const nameOf = (name: ts.EntityName): string =>
  ts.isIdentifier(name) ? name.text : `${nameOf(name.left)}.${name.right.text}`;

function shapeOf(type: ts.TypeNode, known: Map<string, ts.InterfaceDeclaration>, depth: number): Shape {
  if (ts.isParenthesizedTypeNode(type)) return shapeOf(type.type, known, depth);
  if (ts.isArrayTypeNode(type)) return [shapeOf(type.elementType, known, depth)];
  if (ts.isUnionTypeNode(type)) {
    const rest = type.types.filter((t) => t.kind !== ts.SyntaxKind.UndefinedKeyword);
    const shapes = rest.map((t) => shapeOf(t, known, depth));
    return shapes.includes('s') ? 's' : (shapes[0] ?? '*');
  }
  if (ts.isTypeLiteralNode(type)) return 'm';
  if (ts.isTypeReferenceNode(type)) {
    const name = nameOf(type.typeName);
    const [inner] = type.typeArguments ?? [];
    if (inner !== undefined) return shapeOf(inner, known, depth);
    if (name.startsWith('enums.') || name === 'ARN' || name === 'PolicyDocument') return 's';
    const nested = name.startsWith('inputs.') ? known.get(name.slice('inputs.'.length)) : undefined;
    return nested === undefined || depth >= DEPTH ? '*' : properties(nested, known, depth + 1);
  }
  switch (type.kind) {
    case ts.SyntaxKind.StringKeyword:
      return 's';
    case ts.SyntaxKind.NumberKeyword:
      return 'n';
    case ts.SyntaxKind.BooleanKeyword:
      return 'b';
    default:
      return '*';
  }
}

/** By name; a `!` at its end says that it is required. */
function properties(declaration: ts.InterfaceDeclaration, known: Map<string, ts.InterfaceDeclaration>, depth = 0) {
  const shape: { [property: string]: Shape } = {};
  for (const member of declaration.members) {
    if (!ts.isPropertySignature(member) || member.type === undefined || !ts.isIdentifier(member.name)) continue;
    shape[`${member.name.text}${member.questionToken === undefined ? '!' : ''}`] = shapeOf(member.type, known, depth);
  }
  return shape;
}

/** What the documentation of a property says about replacement and about others that it excludes. */
function documented(source: ts.SourceFile, declaration: ts.InterfaceDeclaration) {
  const forces: string[] = [];
  const conflicts: Record<string, string[]> = {};
  const text = source.getFullText();
  for (const member of declaration.members) {
    if (!ts.isPropertySignature(member) || !ts.isIdentifier(member.name)) continue;
    const comment = text
      .slice(member.getFullStart(), member.getStart(source))
      .replace(/^\s*\*\s?/gm, ' ')
      .replace(/\s+/g, ' ');
    if (/forces? (?:a )?new resource|forces? (?:a )?replacement|forces? a new \w+ to be created/i.test(comment))
      forces.push(member.name.text);
    const list = /Conflicts with ((?:`\w+`(?:,? (?:and|or) (?:a )?|, )?)+)/i.exec(comment)?.[1];
    const others = [...(list ?? '').matchAll(/`(\w+)`/g)].flatMap(([, other]) => (other === undefined ? [] : [other]));
    if (others.length > 0) conflicts[member.name.text] = others;
  }
  return { forces, conflicts };
}

function table(folder = 'programs') {
  const known = namespaces();
  return importsOf(join(root, folder)).map((module) => {
    const script = readFileSync(join(AWS, `${module}.js`), 'utf8');
    const token = /__pulumiType = '([^']+)'/.exec(script)?.[1];
    const className = /^class (\w+) extends/m.exec(script)?.[1] ?? '';
    const file = join(AWS, `${module}.d.ts`);
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, true);
    const args = source.statements.find(
      (s): s is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(s) && s.name.text === `${className}Args`,
    );
    if (token === undefined || args === undefined) throw new Error(`@pulumi/aws/${module} is not a resource`);
    return [token, { properties: properties(args, known), ...documented(source, args) }] as const;
  });
}

const WRITTEN =
  "// Written by `npm run generate` from @pulumi/aws's typings (scripts/resource-table.ts); not to be edited.";

/** Text of src/rehearsal/resources/types.generated.ts. */
export function resourceTable(): string {
  return [
    WRITTEN,
    "import type { ResourceType } from './check';",
    '',
    'export const TYPES: Readonly<Record<string, ResourceType>> = {',
    ...table().map(([token, entry]) => `  ${JSON.stringify(token)}: ${JSON.stringify(entry)},`),
    '};',
    '',
  ].join('\n');
}

/** Text of programs/app/taggable.generated.ts. */
export function taggableTypes(): string {
  const tokens = table().filter(([, { properties }]) => Object.hasOwn(properties, 'tags'));
  return [
    WRITTEN,
    '/** Types of the programs that have tags. */',
    'export const TAGGABLE: ReadonlySet<string> = new Set([',
    ...tokens.map(([token]) => `  ${JSON.stringify(token)},`),
    ']);',
    '',
    '/** Types of the application program: what the roles of an environment read and make. */',
    'export const APP_TYPES: readonly string[] = [',
    ...table('programs/app').map(([token]) => `  ${JSON.stringify(token)},`),
    '];',
    '',
  ].join('\n');
}
