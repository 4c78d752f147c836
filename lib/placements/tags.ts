/** The public list of materials, and its counts. */
export const MATERIALS = "materials";
