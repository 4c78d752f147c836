import { FormCheck } from "#components/ui/form-check";

/** Whether the address follows the name; only for what has one already. */
export function RenameCheck({ path }: { path: string | undefined }) {
  if (!path) return null;
  return (
    <FormCheck
      name="renameAddress"
      label="Con il nome cambia anche l’indirizzo della pagina"
      hint={`Adesso è ${path}; continuerà a portare alla pagina.`}
    />
  );
}
