import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { sans, sansExtended } from "./fonts";
import "./globals.css";

// The build has no database, and pages are kept in front of Next (lib/web/page-keeper.ts).
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  // Telephone numbers and dates stay as they were written.
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = { themeColor: "#003366" };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="it" className={`${sans.variable} ${sansExtended.variable}`}>
      <body>{children}</body>
    </html>
  );
}
