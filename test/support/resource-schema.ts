import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { PropertyType, Resource, ResourceProperties, SpecDatabase } from '@aws-cdk/service-spec-types';

type Json = Record<string, unknown>;

let loaded: SpecDatabase | undefined;
/** What CloudFormation publishes of its resources, and CloudWatch of its metrics. */
const spec = (): SpecDatabase => (loaded ??= loadAwsServiceSpecSync());

const isMap = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value that CloudFormation works out when it deploys. */
const isWorkedOut = (value: unknown): boolean => {
  const [key, ...more] = isMap(value) ? Object.keys(value) : [];
  return more.length === 0 && key !== undefined && (key === 'Ref' || key.startsWith('Fn::'));
};

const ofType: Record<string, (value: unknown) => boolean> = {
  string: (value) => ['string', 'number', 'boolean'].includes(typeof value),
  number: (value) => Number.isFinite(Number(value)),
  integer: (value) => Number.isInteger(Number(value)),
  boolean: (value) => /^(true|false)$/.test(String(value)),
};

const problemsOfValue = (value: unknown, type: PropertyType, at: string): string[] => {
  if (isWorkedOut(value)) return [];
  if (type.type === 'array') {
    if (!Array.isArray(value)) return [`${at} is no list`];
    return value.flatMap((one, index) => problemsOfValue(one, type.element, `${at}.${index}`));
  }
  if (type.type === 'map') {
    if (!isMap(value)) return [`${at} is no map`];
    return Object.entries(value).flatMap(([key, one]) => problemsOfValue(one, type.element, `${at}.${key}`));
  }
  if (type.type === 'union') {
    const tries = type.types.map((one) => problemsOfValue(value, one, at));
    return tries.some((problems) => problems.length === 0) ? [] : (tries[0] ?? []);
  }
  if (type.type === 'ref') {
    const { properties } = spec().get('typeDefinition', type.reference.$ref);
    return isMap(value) ? problemsOfMap(value, properties, at) : [`${at} is no map`];
  }
  if (ofType[type.type]?.(value) === false) return [`${at} is no ${type.type}: ${JSON.stringify(value)}`];
  const allowed = 'allowedValues' in type ? type.allowedValues : undefined;
  return allowed && !(allowed as unknown[]).includes(value) ? [`${at} may not be ${JSON.stringify(value)}`] : [];
};

const problemsOfMap = (map: Json, properties: ResourceProperties, at: string): string[] => [
  ...Object.entries(properties).flatMap(([name, { required }]) =>
    required && map[name] === undefined ? [`${at} lacks ${name}`] : [],
  ),
  ...Object.entries(map).flatMap(([name, value]) => {
    const property = properties[name];
    return property === undefined ? [`${at} has no ${name}`] : problemsOfValue(value, property.type, `${at}.${name}`);
  }),
];

const resourceOf = (type: string): Resource | undefined =>
  spec().lookup('resource', 'cloudFormationType', 'equals', type)[0];

/** What CloudFormation's published schemas object to in a template, a line each; custom resources have none. */
export const schemaProblems = (template: unknown): string[] => {
  const { Resources } = template as { Resources: Record<string, { Type: string; Properties?: Json }> };
  return Object.entries(Resources).flatMap(([id, { Type, Properties = {} }]) => {
    if (Type.startsWith('Custom::')) return [];
    const resource = resourceOf(Type);
    return resource === undefined ? [`${id}: there is no ${Type}`] : problemsOfMap(Properties, resource.properties, id);
  });
};

/** Whether AWS documents that a service publishes a metric by these dimensions. */
export const isPublished = (namespace: string, name: string, dimensions: readonly string[]): boolean =>
  spec()
    .lookup('metric', 'name', 'equals', name)
    .filter((metric) => metric.namespace === namespace)
    .flatMap((metric) => spec().follow('usesDimensionSet', metric))
    .some(({ entity }) => entity.dimensions.map((one) => one.name).join() === dimensions.join());
