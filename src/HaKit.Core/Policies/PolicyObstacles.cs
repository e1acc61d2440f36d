using HaKit.Evaluation;

namespace HaKit.Policies;

/// <summary>Why rules are no policies.</summary>
internal static class PolicyObstacles
{
    /// <summary>The sentence for a rule that is not exported.</summary>
    public static string Of(RuleDescriptor rule)
    {
        if ((rule.Needs & RuleNeeds.Source) != 0)
            return "needs the app's source";
        return rule.Number switch
        {
            1003 or 1005 or 1006 or 1007 or 1009 or 1010 or 1011 or 1012 => "needs the autoscalers and their targets together",
            2001 or 2007 or 2008 or 2010 or 2011 or 2012 or 2013 or 2014 or 2015 or 2016 => "needs the budgets and the workloads that they guard together",
            2004 or 3003 or 4002 or 4003 or 4006 or 5011 => "the API server refuses such objects itself",
            3004 or 7001 or 7006 => "needs the objects that the pods refer to",
            3005 or 3006 or 3007 or 3012 or 3013 or 3016 or 4004 or 4012 => "needs the nodes of the cluster",
            3024 or 3017 => "needs a setting or declaration of what the workload has to survive",
            3023 => "needs the budgets of the namespace",
            4005 or 4013 => "needs the claims and storage classes that the pods use",
            4010 or 5009 => "needs a setting of the team",
            3009 or 3014 or 3015 or 3018 or 3019 or 3020 or 3022 or 4014 or 4015 or 5003 or 9001 => "one object decides it, but it is not written as a policy",
            4016 => "needs the quotas of the namespace",
            5013 => "needs to know what the images hold",
            >= 6001 and <= 6009 => "needs the Services, routes and pods together",
            7002 => "the API server has converted the version before a policy sees the object",
            >= 8001 and <= 8005 => "needs a simulation of the cluster",
            _ => "needs more than one object",
        };
    }
}
