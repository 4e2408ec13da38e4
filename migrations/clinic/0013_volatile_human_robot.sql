ALTER TABLE `care_link` ADD `cycle` text;--> statement-breakpoint
ALTER TABLE `care_link` ADD `unread_entries` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `care_link` ADD `unread_messages` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `care_link` ADD `unread` integer GENERATED ALWAYS AS (unread_entries + unread_messages) VIRTUAL;--> statement-breakpoint
ALTER TABLE `care_link` ADD `last_shared_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `care_link` ADD `last_check_in_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `care_link` ADD `last_message_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `care_link` ADD `last_session_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `care_link` ADD `last_contact_at` integer GENERATED ALWAYS AS (max(last_shared_at, last_check_in_at, last_message_at, last_session_at)) VIRTUAL;--> statement-breakpoint
ALTER TABLE `care_link` ADD `last_mood` integer;--> statement-breakpoint
ALTER TABLE `care_link` ADD `mood_days` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `care_link` ADD `next_session_at` integer;--> statement-breakpoint
ALTER TABLE `care_link` ADD `next_session_order` integer GENERATED ALWAYS AS (coalesce(next_session_at, 9007199254740991)) VIRTUAL;--> statement-breakpoint
ALTER TABLE `care_link` ADD `settled_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `care_link_by_contact` ON `care_link` (`clinic_id`,`psychologist_id`,`last_contact_at`,`id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `care_link_by_session` ON `care_link` (`clinic_id`,`psychologist_id`,`next_session_order`,`id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `care_link_unread` ON `care_link` (`clinic_id`,`psychologist_id`,`patient_sort_name`,`id`) WHERE ended_at is null and unread > 0;--> statement-breakpoint
CREATE INDEX `care_link_unread_by_contact` ON `care_link` (`clinic_id`,`psychologist_id`,`last_contact_at`,`id`) WHERE ended_at is null and unread > 0;--> statement-breakpoint
CREATE INDEX `care_link_unread_by_session` ON `care_link` (`clinic_id`,`psychologist_id`,`next_session_order`,`id`) WHERE ended_at is null and unread > 0;--> statement-breakpoint
CREATE INDEX `care_link_no_session` ON `care_link` (`clinic_id`,`psychologist_id`,`patient_sort_name`,`id`) WHERE ended_at is null and next_session_at is null;--> statement-breakpoint
CREATE INDEX `care_link_no_session_by_contact` ON `care_link` (`clinic_id`,`psychologist_id`,`last_contact_at`,`id`) WHERE ended_at is null and next_session_at is null;--> statement-breakpoint
CREATE INDEX `care_link_cycle` ON `care_link` (`clinic_id`,`psychologist_id`,`cycle`,`patient_sort_name`,`id`) WHERE ended_at is null and cycle is not null;--> statement-breakpoint
CREATE INDEX `care_link_cycle_by_contact` ON `care_link` (`clinic_id`,`psychologist_id`,`cycle`,`last_contact_at`,`id`) WHERE ended_at is null and cycle is not null;--> statement-breakpoint
CREATE INDEX `care_link_cycle_by_session` ON `care_link` (`clinic_id`,`psychologist_id`,`cycle`,`next_session_order`,`id`) WHERE ended_at is null and cycle is not null;--> statement-breakpoint
CREATE INDEX `care_link_settled` ON `care_link` (`settled_at`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `care_link_passed_session` ON `care_link` (`next_session_at`) WHERE ended_at is null and next_session_at is not null;