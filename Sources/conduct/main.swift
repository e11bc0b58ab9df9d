print("conduct")
