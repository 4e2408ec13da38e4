import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";

/** Endpoints of the agenda. */
export const operations: readonly ApiOperation[] = [
  {
    operationId: "makeCalendarFeed",
    method: "post",
    path: "/api/psychologist/calendar-feed",
    access: "psychologist",
    summary:
      "Um novo endereço secreto da própria agenda (RFC 5545, só iniciais e horários); o anterior deixa de valer.",
    answer: { status: 200, data: z.object({ url: z.url() }) },
  },
];
