CREATE TABLE `notice` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`event_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`about_member_id` text,
	`created_at` integer NOT NULL,
	`read_at` integer,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_event` ON `notice` (`clinic_id`,`event_id`,`member_id`,`kind`);--> statement-breakpoint
CREATE INDEX `notice_member` ON `notice` (`clinic_id`,`member_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `notice_unread` ON `notice` (`clinic_id`,`member_id`) WHERE read_at is null;--> statement-breakpoint
CREATE INDEX `notice_subject` ON `notice` (`clinic_id`,`subject_id`);--> statement-breakpoint
CREATE INDEX `notice_age` ON `notice` (`created_at`);--> statement-breakpoint
CREATE TABLE `delivery` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`notice_id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`channel` text NOT NULL,
	`state` text NOT NULL,
	`cause` text,
	`gathers` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_try_at` integer NOT NULL,
	`provider_id` text,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`settled_at` integer,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delivery_once` ON `delivery` (`clinic_id`,`notice_id`,`channel`);--> statement-breakpoint
CREATE INDEX `delivery_due` ON `delivery` (`state`,`next_try_at`,`clinic_id`,`id`) WHERE state in ('pending', 'held');--> statement-breakpoint
CREATE INDEX `delivery_held` ON `delivery` (`clinic_id`,`member_id`,`channel`,`id`) WHERE state = 'held';--> statement-breakpoint
CREATE INDEX `delivery_state` ON `delivery` (`clinic_id`,`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `delivery_list` ON `delivery` (`clinic_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `delivery_age` ON `delivery` (`created_at`);--> statement-breakpoint
CREATE TABLE `delivery_attempt` (
	`clinic_id` text NOT NULL,
	`delivery_id` text NOT NULL,
	`number` integer NOT NULL,
	`target` text NOT NULL,
	`ok` integer NOT NULL,
	`failure` text,
	`status` integer,
	`provider_id` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `delivery_id`, `number`, `target`)
);
--> statement-breakpoint
CREATE INDEX `delivery_attempt_age` ON `delivery_attempt` (`created_at`);--> statement-breakpoint
CREATE TABLE `delivery_count` (
	`clinic_id` text NOT NULL,
	`day` text NOT NULL,
	`channel` text NOT NULL,
	`state` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `day`, `channel`, `state`)
);
--> statement-breakpoint
CREATE TABLE `notice_preference` (
	`clinic_id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`channel` text NOT NULL,
	`wanted` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `member_id`, `kind`, `channel`)
);
--> statement-breakpoint
CREATE TABLE `quiet_hours` (
	`clinic_id` text NOT NULL,
	`member_id` text NOT NULL,
	`is_on` integer NOT NULL,
	`from_minute` integer NOT NULL,
	`to_minute` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `member_id`)
);
--> statement-breakpoint
CREATE TABLE `push_subscription` (
	`clinic_id` text NOT NULL,
	`id` text NOT NULL,
	`member_id` text NOT NULL,
	`session_id` text NOT NULL,
	`endpoint` text NOT NULL,
	`p256dh` text NOT NULL,
	`auth` text NOT NULL,
	`label` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `push_subscription_endpoint` ON `push_subscription` (`endpoint`);--> statement-breakpoint
CREATE INDEX `push_subscription_member` ON `push_subscription` (`clinic_id`,`member_id`,`created_at`,`id`);