// The raster of a colour table: how many nodes along each axis, and at which 8-bit level each stands. Pure.

export const TABLE_STEPS = 65;

/** 8-bit level of a node along one axis. */
export const levelOfNode = (node: number): number => Math.round((node * 255) / (TABLE_STEPS - 1));
