import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { changePasswordSchema, refreshSchema } from "./identity.schema";

const tokens = z.object({ token: z.string(), refreshToken: z.string(), expiresIn: z.int().describe("Segundos") });

/** Endpoints of the account itself. */
export const operations: readonly ApiOperation[] = [
  {
    method: "post",
    path: "/api/auth/refresh",
    access: "public",
    body: refreshSchema,
    summary: "Troca um refresh token por um novo par; um já usado encerra a família.",
    answer: { status: 200, data: tokens },
    errors: ["auth.required"],
  },
  {
    method: "post",
    path: "/api/auth/logout",
    access: "account",
    summary: "Encerra este acesso.",
    answer: { status: 200, data: z.unknown() },
  },
  {
    method: "post",
    path: "/api/auth/tickets",
    access: "account",
    summary: "Um bilhete de uso único, por 30 segundos, para abrir um socket.",
    answer: { status: 201, data: z.object({ ticket: z.string(), expiresAt: z.iso.datetime() }) },
  },
  {
    method: "post",
    path: "/api/auth/password",
    access: "account",
    body: changePasswordSchema,
    summary: "Troca a senha e encerra os outros acessos.",
    answer: { status: 200, data: z.unknown() },
    errors: ["auth.password_wrong", "auth.password_weak", "auth.too_many_attempts"],
  },
];
