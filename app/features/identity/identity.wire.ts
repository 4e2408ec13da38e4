import * as z from "zod";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { changePasswordSchema, refreshSchema } from "./identity.schema";

const token = "eyJhbGciOiJIUzI1NiJ9.eyJzaWQiOiJzZXNfMDFKIn0.c2lnbmF0dXJl";
const refreshToken = "rft_4Yh0o9v2cXkq";

/** What a login is used with: a short token, and the one that renews both. */
export const tokensSchema = named(
  "Tokens",
  z.object({ token: z.string(), refreshToken: z.string(), expiresIn: z.int().describe("Segundos") }),
  { token, refreshToken, expiresIn: 900 },
);
export const ticketSchema = named("SocketTicket", z.object({ ticket: z.string(), expiresAt: instantSchema }), {
  ticket: "tkt_8sJ2pQ",
  expiresAt: "2026-03-14T12:30:30.000Z",
});
export const refreshBody = named("Refresh", refreshSchema, { refreshToken });
export const changePasswordBody = named("ChangePassword", changePasswordSchema, {
  current: "tres gatos no telhado",
  next: "quatro gatos na varanda",
});
