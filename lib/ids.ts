/** How an id is written, to be part of an expression. */
export const ID_SHAPE = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

const ID = new RegExp(`^${ID_SHAPE}$`);

/** Whether a text can be the id of a row: the database takes any other for a defect. */
export function isId(text: string): boolean {
  return ID.test(text);
}

/** Whatever looks like an id anywhere in some values. */
export function idsIn(values: unknown): string[] {
  return JSON.stringify(values).match(new RegExp(ID_SHAPE, "g")) ?? [];
}
