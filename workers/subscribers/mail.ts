import { mailSubscriber, requestMail } from "../../app/features/notifications/mail/request-mail.server";
import type { Subscriber } from "../subscriptions";

/** Mails what an event wants mailed. */
export const mailOut: Subscriber = {
  name: mailSubscriber,
  handle: (job, event) => requestMail(job.directory, event),
};
