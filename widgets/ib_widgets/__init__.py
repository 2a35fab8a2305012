"""What a participant touches: one widget per kind of question, and the hosts they live in."""
