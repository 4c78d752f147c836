/** Marks what was invented to show how the portal works. */
export function DemonstrationTag() {
  return (
    // A space, unlike a margin, is gone where the line breaks.
    <>
      {" "}
      <span className="demonstration">dimostrazione</span>
    </>
  );
}
