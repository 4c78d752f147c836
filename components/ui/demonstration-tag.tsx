/** Marks what was invented to show how the portal works. */
export function DemonstrationTag() {
  return (
    <span className="ml-2 inline-block rounded-sm border border-warm px-1.5 align-[0.1em] text-xs leading-5 font-bold text-warm">
      dimostrazione
    </span>
  );
}
