import { iso, isoOrNull } from "~/lib/time/iso";
import type { DeliveryListRow } from "./desk/admin-delivery.repo.server";
import type { Notice } from "./notice/notice";

/** A notice as the API shows it. */
export function apiNotice({ createdAt, readAt, ...notice }: Notice) {
  return { ...notice, createdAt: iso(createdAt), readAt: isoOrNull(readAt) };
}

/** A delivery as the API shows it to admins: no words of the notice. */
export function apiDelivery({ state, createdAt, sentAt, settledAt, noticeId: _, ...delivery }: DeliveryListRow) {
  return {
    ...delivery,
    status: state,
    createdAt: iso(createdAt),
    sentAt: isoOrNull(sentAt),
    settledAt: isoOrNull(settledAt),
  };
}
