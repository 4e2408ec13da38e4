CREATE INDEX `file_own` ON `file` (`clinic_id`,`owner_id`);--> statement-breakpoint
CREATE INDEX `notice_about` ON `notice` (`clinic_id`,`about_member_id`) WHERE about_member_id is not null;--> statement-breakpoint
CREATE INDEX `delivery_member` ON `delivery` (`clinic_id`,`member_id`);