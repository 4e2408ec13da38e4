ALTER TABLE `erasure` ADD `clinic_id` text;--> statement-breakpoint
ALTER TABLE `erasure` ADD `request_id` text;--> statement-breakpoint
CREATE UNIQUE INDEX `erasure_request` ON `erasure` (`request_id`) WHERE request_id is not null;