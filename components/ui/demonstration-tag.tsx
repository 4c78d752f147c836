/** Marks what was invented to show how the portal works. */
export function DemonstrationTag() {
  return (
    // A space, unlike a margin, is gone where the line breaks.
    <>
      {" "}
      <span className="inline-block rounded-sm border border-warm px-1.5 align-[0.1em] text-xs leading-5 font-bold text-warm">
        dimostrazione
      </span>
    </>
  );
}
