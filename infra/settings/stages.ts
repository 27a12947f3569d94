export const PRODUCTION = 'prod';

/** The stack of a stage: each stage stands beside the others. */
export const stackIdOf = (stage: string): string => (stage === PRODUCTION ? 'Chokepoint' : `Chokepoint-${stage}`);

/** Where the parameter store holds the secrets of a stage. */
export const secretsPrefixOf = (stage: string): string => `/${stackIdOf(stage).toLowerCase()}/`;

/** Where the parameter store holds what belongs to the gate of a stage; no stage's name holds a point. */
export const gatePrefixOf = (stage: string): string => `/${stackIdOf(stage).toLowerCase()}.gate/`;
