/** What the small figures beside rows mean; once on a page that has them. */
export function GlyphKey({ meetings = true }: { meetings?: boolean }) {
  return (
    <p className="glyph-key">
      Una tessera per zona: <span className="lit">coinvolta</span>
      {meetings && <span className="all">incontro per tutte</span>}
      <span>altra</span>
    </p>
  );
}
