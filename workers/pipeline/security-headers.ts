import { days } from "../../app/lib/duration";

const twoYears = days(730) / 1000;

/**
 * The content security policy of an answer. Scripts are our files, or carry this answer's nonce; nothing is framed,
 * nothing is sent elsewhere.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // blob: what was chosen or recorded is shown and heard before it is sent.
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
    "worker-src 'self'",
  ].join("; ");
}

const always = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  // Not `no-referrer`: forms must send their Origin, and other sites see no more than ours.
  "Referrer-Policy": "strict-origin-when-cross-origin",
};

/** Pages of an online session's room: camera and screen are theirs alone. A policy belongs to a document, so links to them load one. */
const rooms = /^\/(dashboard\/)?room\/[^/]+$/;

/** What a document may use of the device. @param pathname its address */
function permissionsPolicy(pathname: string): string {
  const inRooms = rooms.test(pathname) ? "(self)" : "()";
  return (
    `accelerometer=(), autoplay=(self), browsing-topics=(), camera=${inRooms}, display-capture=${inRooms}, geolocation=(self), ` +
    "gyroscope=(), magnetometer=(), microphone=(self), midi=(), payment=(), usb=()"
  );
}

/** Security headers of every answer. @param secure whether the site is only ever served over https (production) */
export function securityHeaders(nonce: string, secure: boolean, pathname: string): Record<string, string> {
  return {
    ...always,
    "Permissions-Policy": permissionsPolicy(pathname),
    "Content-Security-Policy": contentSecurityPolicy(nonce),
    ...(secure ? { "Strict-Transport-Security": `max-age=${twoYears}; includeSubDomains` } : {}),
  };
}
