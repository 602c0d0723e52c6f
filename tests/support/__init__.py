"""What tests share: small sites, their builds, repositories and browsers."""
