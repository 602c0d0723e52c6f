"""What hosts and browsers get besides pages: headers, a content policy, lighter files."""
