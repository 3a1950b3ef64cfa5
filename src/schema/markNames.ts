// The printer's marks a press condition or a command may ask for. Apart from the schema, so that help needs no zod.

export const MARK_NAMES = ['crop', 'registration', 'colourBar', 'slug'] as const;
export type MarkName = (typeof MARK_NAMES)[number];
