import * as z from "zod";

/** `GET /api/sessions/:id/room`. */
export const roomSocketSchema = z.object({
  ticket: z.string().max(200).optional().describe("Bilhete de POST /api/auth/tickets, em vez de cookie ou token"),
});
