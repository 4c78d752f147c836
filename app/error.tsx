"use client";

import { ErrorBody } from "#components/shell/error-body";

/** A page that failed while it was being drawn; what fails while reading is told in the frame. */
export default function PageError({ error }: { error: Error & { digest?: string } }) {
  return (
    <main id="contenuto" className="wrap w-full">
      <ErrorBody errorId={error.digest ?? null} />
    </main>
  );
}
