CREATE TABLE `rights_request` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`member_id` text NOT NULL,
	`right` text NOT NULL,
	`asker` text NOT NULL,
	`words_sealed` text,
	`answer_sealed` text,
	`state` text NOT NULL,
	`asked_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`remind_at` integer,
	`settled_by` text,
	`settled_at` integer,
	`law` text,
	`version` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `rights_request_member` ON `rights_request` (`clinic_id`,`member_id`,`asked_at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `rights_request_open` ON `rights_request` (`clinic_id`,`member_id`,`right`) WHERE state = 'asked';--> statement-breakpoint
CREATE INDEX `rights_request_waiting` ON `rights_request` (`clinic_id`,`due_at`,`id`) WHERE state = 'asked';--> statement-breakpoint
CREATE INDEX `rights_request_settled` ON `rights_request` (`clinic_id`,`settled_at`,`id`) WHERE state <> 'asked';--> statement-breakpoint
CREATE INDEX `rights_request_remind` ON `rights_request` (`remind_at`) WHERE remind_at is not null;--> statement-breakpoint
ALTER TABLE `care_guardian` ADD `adult_at` integer;--> statement-breakpoint
CREATE INDEX `care_guardian_birth` ON `care_guardian` (`birth_date`) WHERE adult_at is null and (name_sealed is not null or authorised_on is not null);