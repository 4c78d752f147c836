import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { sans, sansExtended } from "./fonts";
import "./globals.css";

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
