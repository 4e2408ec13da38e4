import type { Enclosures } from "~/features/notifications/delivery/enclosure";
import { encloseCalendar, encloseDayChange, encloseRequest, encloseWay } from "./calendar/enclose-calendar.server";
import { encloseReminder } from "./reminders/enclose-reminder.server";

/** What notices of sessions bring when they go out: the hour, a file for the calendar, a link that confirms. */
export const enclosures: Enclosures = {
  "appointment.booked": encloseCalendar("Marcado"),
  "appointment.receipt": encloseCalendar("Marcado"),
  "appointment.receipt_requested": encloseRequest,
  "appointment.requested": encloseWay,
  "appointment.confirmed": encloseWay,
  "appointment.left": encloseWay,
  "appointment.receipt_cancelled": encloseCalendar("Cancelado"),
  "appointment.accepted": encloseCalendar("Marcado"),
  "appointment.moved": encloseCalendar("Novo horário"),
  "appointment.kind_changed": encloseCalendar("Atualizado"),
  "appointment.cancelled": encloseCalendar("Cancelado"),
  "appointment.day_changed": encloseDayChange,
  "appointment.reminder_day": encloseReminder,
  "appointment.reminder_hour": encloseReminder,
  "appointment.reminder_quarter": encloseReminder,
  "appointment.agenda_day": encloseReminder,
  "appointment.agenda_hour": encloseReminder,
  "appointment.agenda_quarter": encloseReminder,
};
