"use client";

import { ErrorBody } from "#components/shell/error-body";
import "./globals.css";

/** The outermost frame failed too: the page stands alone. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="it">
      <body>
        <title>La pagina non si può mostrare</title>
        <main id="contenuto" className="wrap w-full">
          <ErrorBody errorId={error.digest ?? null} />
        </main>
      </body>
    </html>
  );
}
