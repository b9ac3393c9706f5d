print("talentwar")
